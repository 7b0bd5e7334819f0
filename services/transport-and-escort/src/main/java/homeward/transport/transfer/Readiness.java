package homeward.transport.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The facts about a person on which a departure depends.
 *
 * @param consent null until a decision has been learned
 * @param documents all travel documents learned, including those no longer valid
 * @param examination the latest one; null if none
 * @param mayTravelApart whether a best-interest decision permits a minor to travel without the parent
 */
public record Readiness(
        @Nullable Consent consent,
        Map<UUID, TravelDocument> documents,
        @Nullable Examination examination,
        boolean mayTravelApart) {

    static final Readiness NOTHING_KNOWN = new Readiness(null, Map.of(), null, false);

    Readiness with(Consent learned) {
        return new Readiness(learned, documents, examination, mayTravelApart);
    }

    Readiness with(UUID document, TravelDocument learned) {
        var all = new LinkedHashMap<>(documents);
        all.put(document, learned);
        return new Readiness(consent, Collections.unmodifiableMap(all), examination, mayTravelApart);
    }

    Readiness with(Examination next) {
        return new Readiness(consent, documents, examination == null ? next : examination.or(next), mayTravelApart);
    }

    Readiness travellingApart() {
        return new Readiness(consent, documents, examination, true);
    }
}
