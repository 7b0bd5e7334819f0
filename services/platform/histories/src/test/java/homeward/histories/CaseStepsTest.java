package homeward.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

class CaseStepsTest {

    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final PersonId PERSON = new PersonId(new UUID(2, 1));

    private final HistoryStore store = new HistoryStore(TestStore.newDatabase());

    private void kept(Happening... happenings) {
        Replayed replayed = Summed::new;
        Checkpoints checkpoints = new Checkpoints(store, Happening.CONTRACTS.codec(), replayed);
        Intake.Batch batch = new Intake(store, checkpoints, Happening.CONTRACTS.codec(), replayed).batch();
        for (Happening happening : happenings) {
            batch.add(happening.envelope(), Happening.CONTRACTS.codec().encode(happening.event()));
        }
        batch.keep();
    }

    @Test
    void everyCaseIsGivenOnceWithItsStepsOfTheseKindsAlone() {
        kept(
                Happening.application(ONE, 0, 1),
                Happening.application(OTHER, 0, 2),
                Happening.identification(ONE, PERSON, 0, 1),
                Happening.application(ONE, 1, 3));
        List<List<String>> cases = new ArrayList<>();

        new CaseSteps(store, Happening.CONTRACTS.codec())
                .each(
                        Set.of("ReceiptConfirmed"),
                        steps -> cases.add(steps.stream()
                                .map(step -> step.envelope().caseId() + " "
                                        + step.envelope().place().sequence())
                                .toList()));

        assertThat(cases).containsExactly(List.of(ONE + " 0", ONE + " 1"), List.of(OTHER + " 0"));
    }

    @Test
    void withoutSuchStepsThereIsNoCase() {
        kept(Happening.application(ONE, 0, 1));
        List<List<Step>> cases = new ArrayList<>();

        new CaseSteps(store, Happening.CONTRACTS.codec()).each(Set.of("CaseClosed"), cases::add);

        assertThat(cases).isEmpty();
    }
}
