package homeward.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the transport desk adds to a case file. */
public record TransferDesk(@Nullable List<Plan> itineraries, @Nullable List<Outlook> outlook) {

    /** An itinerary. */
    public record Plan(
            String itineraryId,
            @Nullable List<String> travellers,
            boolean escorted,
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
    }

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
}
