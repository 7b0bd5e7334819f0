package homeward.casefile;

import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.REQUESTED;
import static homeward.casefile.testing.Family.REQUESTING;
import static homeward.casefile.testing.Family.WINDOW_ENDS;
import static homeward.casefile.testing.Family.identificationOpened;
import static homeward.casefile.testing.Family.submitted;
import static homeward.casefile.testing.Family.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import homeward.casefile.Counting.Count;
import homeward.casefile.summary.IdentificationSummary;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.casefile.work.Side;
import homeward.casefile.work.Task;
import homeward.chassis.deciding.Openings;
import homeward.chassis.folding.CaseFold;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent;
import homeward.events.stages.ApplicationStage;
import homeward.events.stages.IdentificationStage;
import homeward.testkit.Happening;

/** What lists need of a case, read without the case. */
class LinesTest {

    private enum What {
        UNTIL_THE_END,
        ALWAYS
    }

    /** Waits for two things as soon as the identification has begun. */
    private record Waiting(Counting<IdentificationEvent> counting) implements Desk<IdentificationEvent, Count, Count> {

        @Override
        public Summary<IdentificationEvent, IdentificationSummary> summary() {
            return Summaries.IDENTIFICATION;
        }

        @Override
        public Count nothing() {
            return counting.nothing();
        }

        @Override
        public Count after(Count own, Recorded<IdentificationEvent> recorded) {
            return counting.after(own, recorded);
        }

        @Override
        public Count show(Contents<Count> contents, Instant now, Openings by) {
            return contents.own();
        }

        @Override
        public List<Task> tasks(Contents<Count> contents) {
            return contents.own().events() == 0
                    ? List.of()
                    : List.of(
                            Task.of(What.UNTIL_THE_END, Side.REQUESTED).untilTheEnd(),
                            Task.of(What.ALWAYS, Side.REQUESTED).dueAt(WINDOW_ENDS));
        }
    }

    private static Lines after(DomainEvent... events) {
        CaseFileProjection projection = new CaseFileProjection(new Waiting(new Counting<>(Summaries.IDENTIFICATION)));
        CaseFold fold = new CaseFold(projection);
        long position = 0;
        for (DomainEvent event : events) {
            Happening first = Happening.next(event, position++);
            long sequence = fold.document().version(first.stream());
            Happening next = new Happening(first.service(), first.stream(), sequence, first.position(), first.event());
            fold.apply(new Recorded<>(next.envelope(), event));
        }
        return projection.lines(fold.document());
    }

    private static List<String> tasks(Lines lines) {
        return lines.own().tasks().stream().map(Task::what).toList();
    }

    @Test
    void theStagesOfAllServicesAndTheNextMomentDueAreKnown() {
        Lines lines = after(submitted(), identificationOpened(PARENT));

        assertThat(lines.stages().application()).isEqualTo(ApplicationStage.SUBMITTED);
        assertThat(lines.stages().identification()).containsExactly(IdentificationStage.OPEN);
        assertThat(lines.nextDue()).isEqualTo(WINDOW_ENDS);
        assertThat(lines.hasSide(REQUESTING)).isTrue();
        assertThat(lines.hasSide(REQUESTED)).isTrue();
        assertThat(lines.hasSide(new StateCode("ZZZ"))).isFalse();
    }

    @Test
    void whatIsToBeDoneBeforeTheEndWaitsForNobodyAfterItWhicheverIsKnownFirst() {
        assertThat(tasks(after(submitted(), identificationOpened(PARENT)))).containsExactly("UNTIL_THE_END", "ALWAYS");
        assertThat(tasks(after(submitted(), identificationOpened(PARENT), withdrawn())))
                .containsExactly("ALWAYS");
        assertThat(tasks(after(submitted(), withdrawn(), identificationOpened(PARENT))))
                .containsExactly("ALWAYS");
    }
}
