package homeward.chassis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.testkit.Happening;

class CausalOrderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PersonId PERSON = new PersonId(new UUID(2, 1));

    /** The position also sets the recorded time. */
    private static Happening application(int sequence, long position) {
        return Happening.application(CASE, sequence, position);
    }

    private static Happening identification(int sequence, long position) {
        return Happening.identification(CASE, PERSON, sequence, position);
    }

    private static HistoryEntry entry(Happening happening) {
        return HistoryEntry.of(HistoryEntry.document(happening.envelope()));
    }

    private static List<Long> merged(List<HistoryEntry> one, List<HistoryEntry> other) {
        return CausalOrder.merge(List.of(one, other)).stream()
                .map(HistoryEntry::position)
                .toList();
    }

    @Test
    void whatIsIndependentIsOrderedByTime() {
        assertThat(merged(
                        List.of(entry(application(0, 10)), entry(application(1, 30))),
                        List.of(entry(identification(0, 20)), entry(identification(1, 40)))))
                .containsExactly(10L, 20L, 30L, 40L);
    }

    @Test
    void aConsequenceComesAfterItsCauseHoweverTheClocksAreSet() {
        Happening cause = application(1, 30);
        Happening consequence = identification(0, 20).causedBy(cause.id());

        assertThat(merged(List.of(entry(application(0, 10)), entry(cause)), List.of(entry(consequence))))
                .containsExactly(10L, 30L, 20L);
    }

    @Test
    void aCauseThatIsNotInTheHistoryHoldsNothingBack() {
        assertThat(merged(
                        List.of(entry(application(0, 10))),
                        List.of(entry(identification(0, 5).causedBy(new UUID(9, 9))))))
                .containsExactly(5L, 10L);
    }

    @Test
    void aCircleThatShouldNotBeLosesNothing() {
        Happening one = application(0, 10);
        Happening other = identification(0, 20);

        assertThat(merged(List.of(entry(one.causedBy(other.id()))), List.of(entry(other.causedBy(one.id())))))
                .containsExactly(10L, 20L);
    }
}
