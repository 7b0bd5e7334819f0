package homeward.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What the transport desk adds to a case file. */
public record TransferDesk(
        @Nullable List<Plan> itineraries,
        @Nullable List<Outlook> outlook,
        @Nullable List<Crossed> transits) {

    /** An itinerary. */
    public record Plan(
            String itineraryId,
            @Nullable List<String> travellers,
            boolean escorted,
            @Nullable List<Escort> escorts,
            @Nullable Instant earliestDeparture,
            boolean noticeAwaitsAcknowledgement,
            @Nullable List<Leg> legs,
            @Nullable Map<String, Instant> signatures,
            CaseFile.Progress progress) {

        public List<Leg> way() {
            return Lists.of(legs);
        }

        public List<String> people() {
            return Lists.of(travellers);
        }

        public int companions() {
            return Lists.of(escorts).size();
        }

        /** The states that have signed the handover. */
        public Set<String> signers() {
            return signatures == null ? Set.of() : signatures.keySet();
        }
    }

    /** An escort, by function. */
    public record Escort(String function) {}

    /** A state that an itinerary crosses. */
    public record Crossed(String itineraryId, String state, String standing) {}

    /** A leg, as planned and as carried out. */
    public record Leg(
            int leg,
            Planned planned,
            @Nullable Instant departedAt,
            @Nullable Instant arrivedAt) {}

    /** A leg as planned. */
    public record Planned(
            String mode,
            String from,
            String fromState,
            String to,
            String toState,
            Instant departs,
            Instant arrives,
            @Nullable String carrier) {}

    /**
     * Whether the next leg of an itinerary may depart.
     *
     * @param internallyMissing for the requesting state alone; absent elsewhere
     */
    public record Outlook(
            String itineraryId,
            int nextLeg,
            boolean ready,
            @Nullable List<Missing> missing,
            @Nullable List<Missing> internallyMissing,
            @Nullable Instant earliestDeparture) {

        public List<Missing> open() {
            return Lists.of(missing);
        }

        public List<Missing> kept() {
            return Lists.of(internallyMissing);
        }
    }

    /** An unsatisfied condition. */
    public record Missing(
            String rule,
            @Nullable String personId,
            @Nullable Basis basis) {}

    public List<Plan> plans() {
        return Lists.of(itineraries);
    }

    public List<Outlook> outlooks() {
        return Lists.of(outlook);
    }

    public Optional<Outlook> outlook(String itineraryId) {
        return outlooks().stream()
                .filter(one -> one.itineraryId().equals(itineraryId))
                .findFirst();
    }

    /** Whether an itinerary crosses other states. */
    public boolean crosses(String itineraryId) {
        return Lists.of(transits).stream().anyMatch(one -> one.itineraryId().equals(itineraryId));
    }
}
