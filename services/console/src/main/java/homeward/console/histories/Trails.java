package homeward.console.histories;

import jakarta.enterprise.context.ApplicationScoped;

import homeward.console.api.Refused;
import homeward.console.reading.Reading;

/** A part of a history, by the number of a step. */
@ApplicationScoped
public class Trails {

    /** Steps of a page. */
    public static final int LENGTH = 100;

    /** Steps that a part around a step has before it, as far as there are so many; after it are more. */
    public static final int BEFORE = 10;

    /** Steps of a part around one. */
    private static final int AROUND = 64;

    private final Histories histories;

    Trails(Histories histories) {
        this.histories = histories;
    }

    /**
     * The part in which a step is, on pages of {@value #LENGTH}; the last one if there are not so many steps.
     *
     * @throws Refused with what the service says
     */
    public Trail page(String caseId, int step, String token) {
        String id = Reading.id(caseId);
        Trail trail = read(id, firstOfPage(step), LENGTH, token);
        return isBeyond(trail) ? read(id, firstOfPage(trail.steps()), LENGTH, token) : trail;
    }

    private static int firstOfPage(int step) {
        return (Math.max(1, step) - 1) / LENGTH * LENGTH + 1;
    }

    /**
     * A step with those around it; the last one if there are not so many.
     *
     * @throws Refused with what the service says
     */
    public Trail around(String caseId, int step, String token) {
        String id = Reading.id(caseId);
        Trail trail = read(id, Math.max(1, step - BEFORE), AROUND, token);
        return isBeyond(trail) ? read(id, Math.max(1, trail.steps() - BEFORE), AROUND, token) : trail;
    }

    private static boolean isBeyond(Trail trail) {
        return trail.all().isEmpty() && trail.steps() > 0;
    }

    private Trail read(String caseId, int first, int size, String token) {
        return histories.steps(caseId, first, size, token).orThrow();
    }
}
