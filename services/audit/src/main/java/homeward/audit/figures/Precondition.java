package homeward.audit.figures;

import static homeward.audit.figures.Measure.APPROVED_IN_TIME;
import static homeward.audit.figures.Measure.CLOSED_CONTACT_LOST;
import static homeward.audit.figures.Measure.CLOSED_DECLINED;
import static homeward.audit.figures.Measure.CLOSED_MIGRATED_AGAIN;
import static homeward.audit.figures.Measure.CLOSED_PERIOD_ENDED;
import static homeward.audit.figures.Measure.CLOSED_PLAN_COMPLETED;
import static homeward.audit.figures.Measure.DOCUMENT_IN_TIME;
import static homeward.audit.figures.Measure.DOCUMENT_LATE;
import static homeward.audit.figures.Measure.DOCUMENT_SUBSTITUTE;
import static homeward.audit.figures.Measure.LATE;
import static homeward.audit.figures.Measure.PLANNED_AFTER_RETURN;
import static homeward.audit.figures.Measure.PLANNED_BEFORE_RETURN;
import static homeward.audit.figures.Measure.READMITTED_IN_ERROR;
import static homeward.audit.figures.Measure.RETURNED_BY_FORCE;
import static homeward.audit.figures.Measure.RETURNED_VOLUNTARILY;
import static homeward.audit.figures.Measure.SILENCE;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an application must count in before it counts in something else. Of many returns and few consents anybody could compute
 * that the consents kept back are not nothing. So what comes later is published only as far as it tells nothing of what it
 * presupposes: each of these could still have none kept back, and the others would do. What is held back so is published once
 * there is room.
 *
 * @param measures what comes later
 * @param presupposed an application that counts in one of the measures counts in one of these
 */
record Precondition(List<Measure> measures, List<Measure> presupposed) {

    private static final List<Measure> CONSENTS = List.of(APPROVED_IN_TIME, LATE, SILENCE);
    private static final List<Measure> RETURNS = List.of(RETURNED_VOLUNTARILY, RETURNED_BY_FORCE);
    private static final List<Measure> PLANS = List.of(PLANNED_BEFORE_RETURN, PLANNED_AFTER_RETURN);
    private static final List<Measure> CLOSINGS = List.of(
            CLOSED_PLAN_COMPLETED, CLOSED_PERIOD_ENDED, CLOSED_DECLINED, CLOSED_CONTACT_LOST, CLOSED_MIGRATED_AGAIN);

    /** In an order in which what is presupposed comes first. */
    static final List<Precondition> ALL = List.of(
            new Precondition(RETURNS, CONSENTS),
            new Precondition(List.of(READMITTED_IN_ERROR), RETURNS),
            new Precondition(List.of(PLANNED_AFTER_RETURN), RETURNS),
            new Precondition(PLANS, CONSENTS),
            new Precondition(List.of(CLOSED_PLAN_COMPLETED, CLOSED_PERIOD_ENDED), RETURNS),
            new Precondition(List.of(CLOSED_PLAN_COMPLETED), PLANS),
            new Precondition(CLOSINGS, CONSENTS),
            new Precondition(List.of(DOCUMENT_IN_TIME, DOCUMENT_LATE, DOCUMENT_SUBSTITUTE), CONSENTS));

    /** Holds back what is too much, first of that of which most was published. */
    void holdBack(Release before, Map<Measure, Integer> counts, int minimum) {
        int room = sum(presupposed, counts) + ahead(minimum) - sum(measures, before.counts());
        for (Measure measure :
                measures.stream().sorted(Comparator.comparingInt(before::count)).toList()) {
            int told = before.count(measure);
            int more = Math.min(counts.getOrDefault(measure, 0) - told, Math.max(0, room) / minimum * minimum);
            counts.put(measure, told + more);
            room -= more;
        }
    }

    /** How much more may be published than of what is presupposed: what all but one of these can have kept back. */
    private int ahead(int minimum) {
        return (presupposed.size() - 1) * Fives.slack(minimum) / minimum * minimum;
    }

    /** By how much the exact number of the measures together can be more than what is published of them, if they are held back. */
    private int heldBack(int minimum) {
        return slack(presupposed, minimum) - ahead(minimum);
    }

    /**
     * By how much the exact number of some measures together can be more than what is published of them, at any moment: because
     * what is left over fills no group, or because it is held back.
     */
    static int slack(List<Measure> some, int minimum) {
        int leftOver = some.stream()
                .mapToInt(measure -> Math.max(
                        Fives.slack(minimum),
                        most(of -> of.measures.contains(measure) && !of.measures.containsAll(some), minimum)))
                .sum();
        return some.isEmpty() ? 0 : Math.max(leftOver, most(of -> of.measures.containsAll(some), minimum));
    }

    /** 0 if there is none. */
    private static int most(Predicate<Precondition> which, int minimum) {
        return ALL.stream()
                .filter(which)
                .mapToInt(of -> of.heldBack(minimum))
                .max()
                .orElse(0);
    }

    private static int sum(List<Measure> measures, Map<Measure, Integer> counts) {
        return measures.stream()
                .mapToInt(measure -> counts.getOrDefault(measure, 0))
                .sum();
    }
}
