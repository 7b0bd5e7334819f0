package homeward.treaties;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;

/**
 * One file under {@code treaties/}: an agreement, or a protocol to exactly one version of an agreement.
 *
 * @param parties states and organisations
 * @param except members of an organisation that the agreement does not bind
 * @param rules figures and effects that Homeward computes with, by field name; a protocol can mark a rule as absent
 * @param facts further content of the text, for readers only
 */
record ProfileFile(
        String id,
        int version,
        @Nullable Base overlayOf,
        List<String> parties,
        @Nullable List<ExceptedState> except,
        String title,
        @Nullable LocalDate signed,
        @Nullable LocalDate inForce,
        String officialReference,
        Map<String, Entry> rules,
        Map<String, Entry> facts,
        Evidence evidence) {

    /** From entry into force; if that day is not known, from signature. */
    boolean appliesOn(LocalDate day) {
        LocalDate first = inForce == null ? signed : inForce;
        return first == null || !day.isBefore(first);
    }

    record Base(String id, int version) {}

    record ExceptedState(StateCode state, String source, boolean verified) {}

    /**
     * @param value a number with a unit, or a word
     * @param absent the text has no such rule; in a protocol: the agreement's rule does not apply
     * @param note in our own words
     */
    record Entry(
            @Nullable JsonNode value,
            Limit.@Nullable Unit unit,
            @Nullable String startEvent,
            @Nullable String article,
            String source,
            boolean verified,
            boolean absent,
            @Nullable String note) {}

    /** The lists for own (and former) nationals, and for third-country nationals and stateless persons. */
    record Evidence(Map<EvidenceKind, EvidenceEntry> nationality, Map<EvidenceKind, EvidenceEntry> thirdCountry) {}

    /**
     * @param alsoExpired whether the text says that an expired document has the same effect
     * @param expiredLessThanMonths for how long after its last day of validity the text says so; 0 if it states no such period
     */
    record EvidenceEntry(
            EvidenceEffect effect,
            boolean alsoExpired,
            int expiredLessThanMonths,
            @Nullable String article,
            String source,
            boolean verified,
            @Nullable String note) {

        /** Whether a document has this effect that expired so long ago. */
        boolean coversExpired(Period ago) {
            return alsoExpired || ago.toTotalMonths() < expiredLessThanMonths;
        }
    }
}
