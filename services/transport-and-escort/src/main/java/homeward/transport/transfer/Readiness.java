package homeward.transport.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.transport.TransferEvent.AgeFinding;

/**
 * The facts about a person on which a departure depends.
 *
 * @param consent null until a decision has been learned
 * @param documents all travel documents learned, including those no longer valid
 * @param examination the latest one; null if none
 * @param mayTravelApart whether a best-interest decision permits that a child and its adult travel apart
 * @param assessedAge by child protection; null if there was no assessment
 * @param recipient of an unaccompanied child; null if none was named
 */
public record Readiness(
        @Nullable Consent consent,
        Map<UUID, TravelDocument> documents,
        @Nullable Examination examination,
        boolean mayTravelApart,
        @Nullable Recipient recipient,
        @Nullable AgeFinding assessedAge) {

    static final Readiness NOTHING_KNOWN = new Readiness(null, Map.of(), null, false, null, null);

    Readiness with(Consent learned) {
        return new Readiness(learned, documents, examination, mayTravelApart, recipient, assessedAge);
    }

    Readiness with(UUID document, TravelDocument learned) {
        var all = new LinkedHashMap<>(documents);
        all.put(document, learned);
        return new Readiness(
                consent, Collections.unmodifiableMap(all), examination, mayTravelApart, recipient, assessedAge);
    }

    Readiness with(Examination next) {
        return new Readiness(
                consent,
                documents,
                examination == null ? next : examination.or(next),
                mayTravelApart,
                recipient,
                assessedAge);
    }

    Readiness travellingApart() {
        return new Readiness(consent, documents, examination, true, recipient, assessedAge);
    }

    Readiness assessed(AgeFinding finding) {
        return new Readiness(consent, documents, examination, mayTravelApart, recipient, finding);
    }

    Readiness receivedBy(Recipient next) {
        return new Readiness(consent, documents, examination, mayTravelApart, next, assessedAge);
    }

    Readiness confirmed(UUID recipientId) {
        return recipient == null || !recipient.id().equals(recipientId)
                ? this
                : receivedBy(new Recipient(recipientId, recipient.kind(), true));
    }
}
