package homeward.console.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.dossier.DossierView;
import homeward.console.histories.CaseName;
import homeward.console.words.Due;

/**
 * A case as it stood at a point of its history.
 *
 * @param form null before the application had arrived
 * @param step number of the steps before the point: of a step, its own number
 * @param steps number of all steps
 * @param what the name of the last of them; empty before the first
 * @param at the moment, in words
 * @param iso the same for {@code datetime}
 * @param moment the same as a form's field has it, by the clock of the own state
 * @param byMoment whether a moment was asked for, and no step: then the last step before it may have another number
 * @param fault what is wrong with the moment that was asked for; null if nothing is
 * @param before address of the step before; null before the first
 * @param after address of the step after; null after the last
 * @param told whether it is known what the partner was told
 * @param both what both sides were shown
 * @param file the page of the case; null before the application had arrived
 * @param chain why it happened; null before the first step
 * @param silent what gave no answer, in words
 */
public record ReplayView(
        String caseId,
        Application.@Nullable Form form,
        int step,
        int steps,
        String what,
        String at,
        String iso,
        String moment,
        boolean byMoment,
        @Nullable String fault,
        @Nullable String before,
        @Nullable String after,
        List<Tick> ticks,
        List<Near> near,
        String us,
        String partner,
        boolean told,
        List<Beside> both,
        @Nullable DossierView file,
        List<Person> persons,
        @Nullable Chain chain,
        List<Fact> facts,
        List<Diff> changed,
        List<Compared> compared,
        List<Clock> clocks,
        List<String> silent) {

    /** A mark under the slider. */
    public record Tick(String href, String text, String css, boolean here) {}

    /** A step near this one. */
    public record Near(String href, int number, String at, String what, boolean here) {}

    /** Something to compare this point with. */
    public record Compared(String href, String name) {}

    /** A person of the case, with the address of what was done with the data. */
    public record Person(String name, String href) {}

    /** Something that the step says of itself. */
    public record Fact(String name, String value, boolean mono) {}

    /**
     * A clock that ran.
     *
     * @param desk which desk waited, in words
     */
    public record Clock(String what, String desk, Due due) {}

    /** Whether it can be gone through from step to step. */
    public boolean isMoving() {
        return steps > 1;
    }

    /** The step at which a form that goes on from here begins. */
    public int number() {
        return Math.max(1, step);
    }

    /** What the page calls the case. */
    public CaseName named() {
        return new CaseName(caseId, form);
    }
}
