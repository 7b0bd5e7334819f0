package homeward.audit.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Singleton;

import homeward.events.Envelope;
import homeward.histories.CaseSteps;
import homeward.histories.Step;

/** Counts the histories of all cases. */
@Singleton
class Tallies {

    /** Journals may disagree about what came first; what counts does not depend on it. */
    private static final Comparator<Step> ORDER = Comparator.comparing(
                    (Step step) -> step.envelope().times().decided())
            .thenComparing(step -> step.envelope().type().service())
            .thenComparingLong(step -> step.envelope().commit().position())
            .thenComparingInt(step -> step.envelope().commit().index());

    private final CaseSteps steps;

    Tallies(CaseSteps steps) {
        this.steps = steps;
    }

    /** By pair; empty if this build cannot read an event that counts. */
    Optional<Map<Pair, Tally>> all() {
        Map<Pair, Tally> all = new HashMap<>();
        AtomicBoolean unreadable = new AtomicBoolean();
        steps.each(Course.KINDS, ofOne -> {
            Course course = course(ofOne, unreadable);
            course.pair().ifPresent(pair -> {
                Tally tally = all.computeIfAbsent(pair, _ -> new Tally());
                course.facts().forEach(tally::add);
            });
        });
        return unreadable.get() ? Optional.empty() : Optional.of(all);
    }

    private static Course course(List<Step> steps, AtomicBoolean unreadable) {
        Course course = new Course();
        for (Step step : steps.stream().sorted(ORDER).toList()) {
            Envelope envelope = step.envelope();
            if (step.event() instanceof Record event) {
                course.take(Told.of(event), envelope.times().decided());
            } else {
                unreadable.set(true);
            }
        }
        return course;
    }
}
