package homeward.events.stages;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import homeward.events.CaseId;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;

/** The events of one transfer that its stage depends on. */
final class TransferEvents {

    static final UUID FIRST = new UUID(2, 1);
    static final UUID SECOND = new UUID(2, 2);

    private static final CaseId CASE = new CaseId(new UUID(1, 0));
    private static final Instant THEN = Instant.parse("2026-03-10T08:00:00Z");

    private TransferEvents() {}

    static TransferEvent opened() {
        return new TransferOpened(
                CASE,
                new StateCode("NLD"),
                new StateCode("RUS"),
                new TreatyReference("EU-RUS-2006", null, 1),
                ReturnKind.FORCED,
                List.of(),
                new Source("application-" + CASE, 0, new UUID(3, 0)));
    }

    static TransferEvent proposed(UUID itinerary) {
        return new ItineraryProposed(CASE, itinerary, Set.of(), List.of(), true);
    }

    static TransferEvent notified(UUID itinerary) {
        return new TransferNotified(
                CASE, itinerary, THEN, new RuleBasis("EU-RUS-2006", 1, "transferNotice", null, false));
    }

    static TransferEvent departed(UUID itinerary, int leg) {
        return new Departed(CASE, itinerary, leg, THEN);
    }

    static TransferEvent arrived(UUID itinerary, int leg) {
        return new Arrived(CASE, itinerary, leg, THEN);
    }

    static TransferEvent handedOver(UUID itinerary) {
        return new HandoverCompleted(CASE, itinerary, Set.of(), THEN);
    }

    static TransferEvent failed(UUID itinerary) {
        return new TransferFailed(CASE, itinerary, FailureReason.TECHNICAL, THEN, null);
    }
}
