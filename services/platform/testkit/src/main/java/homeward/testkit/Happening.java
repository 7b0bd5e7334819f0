package homeward.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;

import homeward.chassis.metadata.EventMeta;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.TypeName;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventType;
import homeward.events.identification.IdentificationContracts;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.RequestContracts;
import homeward.journal.Commit;
import homeward.journal.NewEvent;

/** An event of some service, as test input; its metadata is derived from stream and sequence. */
public record Happening(
        String service, String stream, long sequence, long position, DomainEvent event, UUID causation) {

    public static final Contracts CONTRACTS = Contracts.found();
    public static final Instant EPOCH = Instant.parse("2026-03-02T08:00:00Z");
    public static final Set<StateCode> PARTIES = Set.of(new StateCode("DEU"), new StateCode("RUS"));

    public Happening(String service, String stream, long sequence, long position, DomainEvent event) {
        this(service, stream, sequence, position, event, id("cause"));
    }

    /** The same event, caused by another. */
    public Happening causedBy(UUID cause) {
        return new Happening(service, stream, sequence, position, event, cause);
    }

    /** The n-th event of its service's journal, in the stream of its type. */
    public static Happening next(DomainEvent event, long n) {
        EventType type = CONTRACTS.of(event.getClass());
        String stream = type.streamType() + "-" + event.caseId()
                + switch (event) {
                    case IdentificationEvent e -> "-" + e.personId();
                    case ReintegrationEvent e -> "-" + e.personId();
                    default -> "";
                };
        return new Happening(type.service(), stream, n, n + 1, event);
    }

    /** The n-th event of a case's application. */
    public static Happening application(CaseId caseId, long sequence, long position) {
        return new Happening(
                RequestContracts.SERVICE,
                "application-" + caseId,
                sequence,
                position,
                new ReceiptConfirmed(caseId, EPOCH.plusSeconds(sequence)));
    }

    /** The n-th event of a person's identification. */
    public static Happening identification(CaseId caseId, PersonId person, long sequence, long position) {
        return new Happening(
                IdentificationContracts.SERVICE,
                "identification-" + caseId + "-" + person,
                sequence,
                position,
                new TravelDocumentExpired(caseId, person, id("document" + sequence), LocalDate.of(2026, 3, 2)));
    }

    public UUID id() {
        return id(stream + "/" + sequence);
    }

    public String type() {
        return event.getClass().getSimpleName();
    }

    /** The sealed interface of the stream's events. */
    public Class<? extends DomainEvent> streamEvents() {
        return CONTRACTS.of(event.getClass()).streamInterface();
    }

    public Envelope envelope() {
        return new Envelope(
                id(),
                new TypeName(service, type(), 1),
                event.caseId(),
                new Envelope.Place(stream, CONTRACTS.of(event.getClass()).streamType(), sequence),
                new Envelope.Commit(id("commit" + position + service), position, 0, 1, "00", "01"),
                new Envelope.Times(
                        event.occurred().orElse(EPOCH), EPOCH.plusSeconds(sequence), EPOCH.plusMillis(position)),
                new Envelope.Trace(id("correlation" + event.caseId()), causation, "ConfirmReceipt", null),
                new Envelope.Actor("deu-requesting-officer", "a fictional authority", new StateCode("DEU")),
                PARTIES,
                "EU-RUS-2006/1");
    }

    /** The event as a commit of its own, as its service would append it. */
    public Commit commit() {
        Envelope envelope = envelope();
        EventMeta meta = new EventMeta(
                event.caseId(),
                envelope.commit().id(),
                envelope.times().occurred(),
                envelope.times().decided(),
                envelope.trace(),
                envelope.actor(),
                envelope.parties(),
                envelope.parties(),
                null,
                envelope.treaty(),
                "");
        try {
            return new Commit(
                    id("commit of " + stream + "/" + sequence),
                    stream,
                    envelope.place().streamType(),
                    sequence,
                    List.of(new NewEvent(
                            id(),
                            type(),
                            1,
                            envelope.times().decided(),
                            CONTRACTS.codec().encode(event),
                            new ObjectMapper().writeValueAsBytes(meta.toMap()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(String name) {
        return Generators.nameBasedGenerator().generate(name);
    }
}
