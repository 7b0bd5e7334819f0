package homeward.casefile;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.REQUESTED;
import static homeward.casefile.testing.Family.REQUESTING;
import static homeward.casefile.testing.Family.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.casefile.summary.Summaries;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.folding.CaseFold;
import homeward.events.Envelope;
import homeward.events.Recorded;
import homeward.events.TypeName;
import homeward.events.disclosure.DisclosureEvent.DataRead;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.testkit.Happening;

/** An erasure is an entry of the disclosure ledger; the case file tells the partner of it. */
class ErasureInHistoryTest {

    private static final UUID ERASURE = new UUID(8, 1);

    private final CaseFileProjection projection = new CaseFileProjection(new Counting<>(Summaries.TRANSFER));
    private final Happening submission = Happening.next(submitted(), 0);
    private final CaseFold fold =
            new CaseFold(projection).apply(new Recorded<>(submission.envelope(), submission.event()));

    @Test
    void anErasureStandsInTheHistoryAndChangesNothingElse() {
        CaseDocument before = fold.document();

        CaseDocument after = fold.apply(new Recorded<>(entry("PersonDataErased", ERASURE), erasure()))
                .document();

        assertThat(after.history())
                .extracting(HistoryEntry::type)
                .containsExactly("ApplicationSubmitted", "PersonDataErased");
        assertThat(after.history().getLast().by()).isEqualTo(REQUESTED);
        assertThat(after.parties()).isEqualTo(before.parties());
        assertThat(after.section(Summaries.APPLICATION_WITHOUT_CIRCUMSTANCES.section()))
                .isEqualTo(before.section(Summaries.APPLICATION_WITHOUT_CIRCUMSTANCES.section()));
        assertThat(after.versions()).isEqualTo(Map.of(submission.stream(), 1L, ERASURE.toString(), 1L));
    }

    @Test
    void otherEntriesOfTheLedgerAreNotShown() {
        CaseDocument after = fold.apply(new Recorded<>(
                        entry("DataRead", ERASURE),
                        new DataRead(CASE, Set.of(PARENT), Set.of("details"), REQUESTING, "case-file")))
                .document();

        assertThat(after.history()).hasSize(1);
    }

    private static PersonDataErased erasure() {
        return new PersonDataErased(CASE, Set.of(PARENT), REQUESTED, ErasureGround.RETENTION_ENDED, false);
    }

    private Envelope entry(String type, UUID id) {
        Envelope model = submission.envelope();
        return new Envelope(
                id,
                new TypeName(submission.service(), type, 1),
                CASE,
                new Envelope.Place(id.toString(), null, 0),
                new Envelope.Commit(id, 9, 0, 1, "00", "01"),
                model.times(),
                model.trace(),
                new Envelope.Actor("administrator", "a fictional authority", REQUESTED),
                Set.of(REQUESTING, REQUESTED),
                null);
    }
}
