package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.MayNotLeave;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.attachments.Attachment;
import homeward.events.attachments.FileType;
import homeward.events.attachments.Scan;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.disclosure.DisclosureEvent.DataDisclosed;
import homeward.events.disclosure.DisclosureEvent.DataReceived;
import homeward.events.disclosure.DisclosureEvent.DisclosureConfirmed;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.events.request.RequestContracts;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/** What the ledger says of a message from one state to the other. */
class DisclosuresTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final UUID EVENT = new UUID(1, 2);
    private static final PersonId MOTHER = new PersonId(new UUID(2, 1));
    private static final PersonId CHILD = new PersonId(new UUID(2, 2));
    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode GEO = new StateCode("GEO");

    private final EventCodec codec = Contracts.of(new RequestContracts()).codec();
    private final Disclosures disclosures = new Disclosures(RequestContracts.SERVICE, codec);

    @Test
    void aFileIsDisclosedWithItsMessageAndIsAboutEverybodyWhomItConcerns() {
        assertThat(entries(file(MOTHER), file(CHILD)))
                .containsExactly(
                        new DataDisclosed(CASE, Set.of(MOTHER, CHILD), Set.of("text", "attachments"), DEU, Set.of(GEO)),
                        new DisclosureConfirmed(CASE, Set.of(MOTHER, CHILD), EnumSet.allOf(MayNotLeave.class), DEU),
                        new DataReceived(CASE, Set.of(MOTHER, CHILD), DEU, GEO));
    }

    @Test
    void aMessageWithoutFilesIsAboutThePersonWhomItNamesAlone() {
        assertThat(entries())
                .first()
                .isEqualTo(new DataDisclosed(CASE, Set.of(MOTHER), Set.of("text"), DEU, Set.of(GEO)));
    }

    private List<DisclosureEvent> entries(Attachment... files) {
        MessageSent sent = new MessageSent(
                CASE,
                EVENT,
                EVENT,
                null,
                null,
                MessageKind.INFORMATION,
                DEU,
                GEO,
                "a fictional authority",
                MOTHER,
                Instant.EPOCH,
                null,
                new Personal.Sealed<>(MOTHER, "key", "AAAA", ""),
                EnumSet.allOf(MayNotLeave.class),
                List.of(files));
        return disclosures.of(commit(sent)).stream()
                .map(Disclosures.Entry::event)
                .toList();
    }

    private StoredCommit commit(MessageSent sent) {
        EventMeta meta = new EventMeta(
                CASE,
                new UUID(3, 1),
                Instant.EPOCH,
                Instant.EPOCH,
                new Envelope.Trace(EVENT, EVENT, "SendMessage", null),
                new Envelope.Actor("officer", "a fictional authority", DEU),
                Set.of(DEU, GEO),
                Set.of(DEU, GEO),
                null,
                null,
                "");
        StoredEvent event = new StoredEvent(
                EVENT, 0, "MessageSent", 1, Instant.EPOCH, codec.encode(sent), MetaJson.bytes(meta.toMap()));
        return new StoredCommit(
                1,
                new UUID(3, 1),
                "correspondence-" + CASE,
                "correspondence",
                0,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(event),
                new byte[32],
                new byte[32],
                new byte[0]);
    }

    private static Attachment file(PersonId about) {
        return new Attachment(
                new UUID(4, about.value().getLeastSignificantBits()),
                FileType.PDF,
                100,
                "00",
                Set.of(about),
                false,
                Scan.NOT_SCANNED,
                null);
    }
}
