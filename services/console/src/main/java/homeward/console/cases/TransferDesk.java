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
        @Nullable List<Crossed> transits,
        @Nullable List<Person> persons,
        @Nullable List<Incident> incidents,
        @Nullable List<TakeBack> takeBacks) {

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

        public boolean hasLeader() {
            return Lists.of(escorts).stream().anyMatch(Escort::isLeader);
        }

        /** Whether it has neither failed nor ended with the handover. */
        public boolean isRunning() {
            return !progress.status().equals("FAILED") && !progress.status().equals("HANDED_OVER");
        }

        public boolean hasBegun() {
            return way().stream().anyMatch(leg -> leg.departedAt() != null);
        }

        public boolean hasArrived() {
            return !way().isEmpty() && way().getLast().arrivedAt() != null;
        }

        /** The leg that has begun and not ended. */
        public Optional<Leg> underWay() {
            return way().stream()
                    .filter(leg -> leg.departedAt() != null && leg.arrivedAt() == null)
                    .findFirst();
        }

        /** The states that have signed the handover. */
        public Set<String> signers() {
            return signatures == null ? Set.of() : signatures.keySet();
        }
    }

    /** An escort, by function. */
    public record Escort(String function) {

        public boolean isLeader() {
            return function.equals("ESCORT_LEADER");
        }
    }

    /**
     * The facts about a person on which departures depend, as far as pages need them.
     *
     * @param recipient of an unaccompanied child, sealed; null if none was named
     */
    public record Person(
            String personId,
            @Nullable Readiness readiness,
            @Nullable Personal<RecipientIdentity> recipient) {}

    /** @param recipient of an unaccompanied child; null if none was named */
    public record Readiness(@Nullable Recipient recipient) {}

    /** Who is to receive an unaccompanied child, without who it is. */
    public record Recipient(String id, String kind, boolean confirmed) {}

    /** Who is to receive an unaccompanied child. */
    public record RecipientIdentity(String name, @Nullable String contact) {}

    /**
     * Something that happened although it should not have.
     *
     * @param word given about it; null if none was, or none is needed
     */
    public record Incident(
            String incidentId,
            String itineraryId,
            String personId,
            String kind,
            @Nullable String word) {

        /** Whether nobody is handed over before the requesting state has said so. */
        public boolean awaitsWord() {
            return kind.equals("HANDOVER_AWAITS_WORD") && (word == null || word.equals("AWAIT"));
        }
    }

    /**
     * An obligation of the requesting state to take travellers back.
     *
     * @param missing decisions about children whom that would separate from their adults
     */
    public record TakeBack(
            String id,
            String itineraryId,
            boolean done,
            @Nullable List<Missing> missing) {

        public List<Missing> open() {
            return Lists.of(missing);
        }
    }

    /**
     * A state that an itinerary crosses.
     *
     * @param missing what is still missing for the next departure
     */
    public record Crossed(
            String itineraryId,
            String state,
            String standing,
            @Nullable String missing) {

        /** Whether its transit was not requested yet, or is to be requested again because the agreement ends too early. */
        public boolean isUnasked() {
            return standing.equals("NOT_REQUESTED") || (standing.equals("AUTHORISED") && missing != null);
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

    public Optional<Outlook> outlook(String itineraryId) {
        return outlooks().stream()
                .filter(one -> one.itineraryId().equals(itineraryId))
                .findFirst();
    }

    public Optional<Person> person(@Nullable String personId) {
        return Lists.of(persons).stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst();
    }

    /** Incidents that await word. */
    public List<Incident> awaitedWords() {
        return Lists.of(incidents).stream().filter(Incident::awaitsWord).toList();
    }

    /** Obligations that are not met yet. */
    public List<TakeBack> owed() {
        return Lists.of(takeBacks).stream().filter(one -> !one.done()).toList();
    }

    /** Whether an itinerary crosses other states. */
    public boolean crosses(String itineraryId) {
        return !crossed(itineraryId).isEmpty();
    }

    /** The states that an itinerary crosses. */
    public List<Crossed> crossed(@Nullable String itineraryId) {
        return Lists.of(transits).stream()
                .filter(one -> one.itineraryId().equals(itineraryId))
                .toList();
    }
}
