package homeward.transport.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.casefile.Shown;
import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.casefile.testing.DisclosureSpec;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.transport.casefile.TransferFile.MedicalExamination;
import homeward.transport.transfer.TransferState;

class DisclosureTest {

    private static final PersonId ONE = new PersonId(new UUID(2, 1));
    private static final PersonId OTHER = new PersonId(new UUID(2, 2));

    @Test
    void everyFieldThatTheDeskShowsIsInTheDisclosureTable() {
        DisclosureSpec.complete(TransferView.class);
    }

    @Test
    void anEscortLeaderSeesTheExaminationsOfThoseWhomHeOrSheEscorts() {
        assertThat(seenByLeaderOf(ONE).examinations()).hasSize(1);
        assertThat(seenByLeaderOf(OTHER).examinations()).isEmpty();
    }

    /** What the leader of somebody's escort sees of the first person, who was examined. */
    private static TransferView.Person seenByLeaderOf(PersonId escorted) {
        var examination = new MedicalExamination(
                ONE,
                new UUID(6, 1),
                Instant.parse("2026-03-02T09:00:00Z"),
                new Personal.Sealed<>(ONE, "key", "AAAA", "event#/finding"));
        var person = new TransferView.Person(
                ONE,
                null,
                TransferState.NONE.readiness(ONE),
                List.of(),
                List.of(),
                List.of(),
                List.of(examination),
                null);
        return Shown.of(person, new Onlooker(EnumSet.of(Reader.ESCORT), true, Set.of(escorted)), null);
    }
}
