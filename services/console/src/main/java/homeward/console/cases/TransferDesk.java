package homeward.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What the transport desk adds to a case file. */
public record TransferDesk(
        @Nullable List<Plan> itineraries,
        @Nullable List<Outlook> outlook,
        @Nullable List<Crossed> transits,
        @Nullable List<Person> persons,
        @Nullable List<Incident> incidents,
        @Nullable List<TakeBack> takeBacks) {

    /**
     * An itinerary.
     *
     * @param acknowledgementRule by which the requested state answers the notice; null if no rule asks for that
     */
    public record Plan(
            String itineraryId,
            @Nullable List<String> travellers,
            boolean escorted,
            @Nullable List<Escort> escorts,
            @Nullable Instant earliestDeparture,
            boolean noticeAwaitsAcknowledgement,
            @Nullable Basis acknowledgementRule,
            @Nullable List<Leg> legs,
            @Nullable Map<String, Instant> signatures,
            CaseFile.Progress progress) {

        public List<Leg> way() {
            return Lists.of(legs);
        }

        public List<String> people() {
            return Lists.of(travellers);
        }

        /** Escorts, in order of assignment. */
        public List<Escort> party() {
            return Lists.of(escorts);
        }

        /** Their functions. */
        public List<String> functions() {
            return party().stream().map(Escort::function).toList();
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

        /** Whether it is running and some leg that is shown has not departed. */
        public boolean isAhead() {
            return isRunning() && way().stream().anyMatch(leg -> leg.departedAt() == null);
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

        /** When a state has signed the handover. */
        public Optional<Instant> signedBy(String state) {
            return Optional.ofNullable(signatures == null ? null : signatures.get(state));
        }

        /** The states that have signed the handover. */
        public Set<String> signers() {
            return signatures == null ? Set.of() : signatures.keySet();
        }
    }

    /**
     * An escort, by function.
     *
     * @param escortId null if only the function is shown
     */
    public record Escort(String function, @Nullable String escortId) {

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
     * An obligation of the requesting state to take travellers back from the way.
     *
     * @param takenBackAt null before they are back
     * @param missing decisions about children whom that would separate from their adults
     */
    public record TakeBack(
            String id,
            String itineraryId,
            boolean done,
            @Nullable Instant takenBackAt,
            @Nullable List<Missing> missing) {

        public List<Missing> open() {
            return Lists.of(missing);
        }
    }

    /**
     * A state that an itinerary crosses, with a request for transit if there is one.
     *
     * @param requestId null if there was no request
     * @param application what was asked; null if nothing was
     * @param limits of the reply; null if nothing was asked
     * @param usableUntil first moment at which the agreement can no longer be used; null if that is not limited
     * @param announcedBy the rule by which the transit may be announced now, without a reply; null if it may not
     * @param missing what is still missing for the next departure; null if nothing is
     */
    public record Crossed(
            String itineraryId,
            String state,
            String standing,
            @Nullable Instant enters,
            @Nullable Instant leaves,
            @Nullable String requestId,
            @Nullable TransitApplication application,
            @Nullable TransitLimits limits,
            @Nullable Instant usableUntil,
            @Nullable Basis announcedBy,
            @Nullable String missing) {

        /** Whether its transit was not requested yet, or is to be requested again because the agreement ends too early. */
        public boolean isUnasked() {
            return standing.equals("NOT_REQUESTED") || (standing.equals("AUTHORISED") && missing != null);
        }

        /** Whether it was asked and has not replied. */
        public boolean isAwaited() {
            return standing.equals("REQUESTED");
        }
    }

    /** What a transit state is asked, and what it is told about the operation. */
    public record TransitApplication(
            String destination,
            @Nullable List<String> otherTransitStates,
            int persons,
            boolean escorted,
            boolean admissionAssured,
            boolean noGroundForRefusalKnown,
            @Nullable List<String> support,
            @Nullable List<String> escortAssurances) {

        public List<String> others() {
            return Lists.of(otherTransitStates);
        }

        public List<String> helpAskedFor() {
            return Lists.of(support);
        }

        public List<String> assured() {
            return Lists.of(escortAssurances);
        }
    }

    /**
     * When a transit state is to reply, and what its silence means.
     *
     * @param inTime whether it was asked with the time that the rule demands
     * @param onSilence {@code NO_EFFECT} or {@code TRANSIT_MAY_BEGIN}
     * @param silence the rule on silence; null if there is none
     */
    public record TransitLimits(
            @Nullable Instant replyDue,
            @Nullable Basis replyLimit,
            boolean inTime,
            @Nullable Basis leadTime,
            String onSilence,
            @Nullable Basis silence) {

        /** Whether silence will suffice: by a rule whose text was read, and after a request in time. */
        public boolean silenceWillSuffice() {
            return onSilence.equals("TRANSIT_MAY_BEGIN")
                    && inTime
                    && replyDue != null
                    && silence != null
                    && silence.verified();
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

        /** The treaty's rule of an unsatisfied condition; null if it is satisfied, or has none. */
        public @Nullable Basis basisOf(String rule) {
            return open().stream()
                    .filter(one -> one.rule().equals(rule))
                    .flatMap(one -> Stream.ofNullable(one.basis()))
                    .findFirst()
                    .orElse(null);
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

    /** Obligations that are met. */
    public List<TakeBack> met() {
        return Lists.of(takeBacks).stream().filter(TakeBack::done).toList();
    }

    /** Obligations that are not met yet. */
    public List<TakeBack> owed() {
        return Lists.of(takeBacks).stream().filter(one -> !one.done()).toList();
    }

    /** Whether an itinerary crosses other states. */
    public boolean crosses(String itineraryId) {
        return !crossed(itineraryId).isEmpty();
    }

    /** The requests for transit, with the states of which it was requested. */
    public List<Crossed> asked() {
        return Lists.of(transits).stream()
                .filter(one -> one.requestId() != null)
                .toList();
    }

    /** The request for transit by its id. */
    public Optional<Crossed> request(@Nullable String requestId) {
        return asked().stream()
                .filter(one -> requestId != null && requestId.equals(one.requestId()))
                .findFirst();
    }

    /** An itinerary by its id. */
    public Optional<Plan> plan(@Nullable String itineraryId) {
        return plans().stream()
                .filter(one -> one.itineraryId().equals(itineraryId))
                .findFirst();
    }

    /** The states that an itinerary crosses. */
    public List<Crossed> crossed(@Nullable String itineraryId) {
        return Lists.of(transits).stream()
                .filter(one -> one.itineraryId().equals(itineraryId))
                .toList();
    }
}
