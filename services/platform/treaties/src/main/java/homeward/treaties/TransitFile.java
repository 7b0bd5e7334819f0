package homeward.treaties;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent.EscortAssurance;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.events.transport.TransferEvent.TransportMode;

/** The file {@code treaties/transit.json}. Of several agreements between two states the one listed first applies. */
record TransitFile(List<Agreement> agreements, List<Airside> airside) {

    /**
     * @param parties states and organisations
     * @param inForce null if not known
     * @param excepted members of an organisation that are not bound
     * @param modes all if null
     * @param kinds all if null
     */
    record Agreement(
            String id,
            int version,
            List<String> parties,
            String title,
            String officialReference,
            @Nullable LocalDate inForce,
            @JsonProperty("except") @Nullable List<ProfileFile.ExceptedState> excepted,
            @Nullable Set<TransportMode> modes,
            @Nullable Set<ReturnKind> kinds,
            @Nullable Figure leadTime,
            @Nullable Figure replyLimit,
            @Nullable Word onSilence,
            @Nullable Figure usableFor,
            @Nullable Escorts escorts) {

        RuleBasis basis(String field, @Nullable String article, boolean verified) {
            return new RuleBasis(id, version, "transit." + field, article, verified);
        }
    }

    record Figure(
            int value,
            Limit.Unit unit,
            @Nullable String article,
            String source,
            boolean verified,
            @Nullable String note) {}

    record Word(
            TransitSilence value,
            @Nullable String article,
            String source,
            boolean verified,
            @Nullable String note) {}

    /** @param assurances that the request must contain about escorts */
    record Escorts(
            Set<EscortAssurance> assurances,
            @Nullable String article,
            String source,
            boolean verified,
            @Nullable String note) {}

    /**
     * @param state or organisation
     * @param longestStay in hours
     */
    record Airside(
            String id,
            int version,
            String state,
            String title,
            @Nullable LocalDate inForce,
            int longestStay,
            Set<ReturnKind> kinds,
            @Nullable String article,
            String source,
            boolean verified,
            @Nullable String note) {}
}
