package homeward.console.histories;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.reading.Reading;

/**
 * A part of a history, by the number of a step. The service goes on from an event only, so what was not seen yet is walked
 * through once, {@value Histories#MOST} steps at a time.
 */
@ApplicationScoped
public class Trails {

    /** Steps of a page. */
    public static final int LENGTH = 100;

    /** Steps that a part around a step has before it, as far as there are so many; after it are more. */
    public static final int BEFORE = 10;

    /** Steps of a part around one: those before it, a stride, and some after. */
    private static final int AROUND = BEFORE + Places.STRIDE + 4;

    /** A history is not walked through without end. */
    private static final int CALLS = 400;

    private final Histories histories;
    private final Places places = new Places();

    Trails(Histories histories) {
        this.histories = histories;
    }

    /**
     * The part in which a step is, on pages of {@value #LENGTH}; the last one if there are not so many steps.
     *
     * @throws Refused with what the service says
     */
    public Trail page(String caseId, int step, String token) {
        return part(caseId, step, LENGTH, 0, LENGTH, token);
    }

    /**
     * A step with those around it; the last one if there are not so many.
     *
     * @throws Refused with what the service says
     */
    public Trail around(String caseId, int step, String token) {
        return part(caseId, step, Places.STRIDE, BEFORE, AROUND, token);
    }

    private Trail part(String caseId, int step, int stride, int before, int size, String token) {
        String id = Reading.id(caseId);
        int wanted = Math.max(1, step);
        for (int call = 0; call < CALLS; call++) {
            int start = Math.max(0, wanted - 1 - before) / stride * stride;
            Places.Place from = places.before(id, start);
            boolean there = from.number() == start;
            Answer<Trail> answer = histories.steps(id, from.event(), there ? size : Histories.MOST, token);
            if (from.event() != null && moved(answer, from.number())) {
                places.forget(id);
                continue;
            }
            Trail trail = answer.orThrow();
            places.keep(trail);
            if (wanted > trail.steps() && trail.steps() > 0) {
                wanted = trail.steps();
            } else if (there || trail.steps() == 0) {
                return trail;
            }
        }
        throw new Refused(new Problem(Problem.NO_ANSWER, "no-answer", null, null, null, null, null));
    }

    /** Whether the place is another by now: an event that arrived late came before it. */
    private static boolean moved(Answer<Trail> answer, int number) {
        Problem problem = answer.problem();
        return problem == null
                ? !Objects.requireNonNull(answer.value()).follows(number)
                : problem.status() == 400;
    }
}
