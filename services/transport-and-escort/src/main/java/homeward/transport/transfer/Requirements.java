package homeward.transport.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.Traveller;

/** Preconditions shared by several decisions; each refusal names its rule. */
public final class Requirements {

    public static final String INDEPENDENT = "independent-of-the-transfer";

    public static final String AWAIT_WORD = "await-word";

    public static final String AWAITED =
            "do not go on and do not complete the handover: await word from the requesting state";

    public static final String LATEST_STEP = "the proposal of the itinerary, its last departure or its last arrival";

    public static final String NO_SUCH_TRANSIT_REQUEST = "this case has no such request for transit";

    private static final Set<String> PLAN_OR_ESCORT = Set.of(Role.TRANSPORT_COORDINATOR, Role.ESCORT_LEADER);

    private Requirements() {}

    public static TransferOpened opening(TransferState state) {
        TransferOpened opening = state.opening();
        if (opening == null) {
            throw Refusal.unknown("no transfer has been opened for this case");
        }
        return opening;
    }

    public static void requestingSide(TransferOpened opening, Circumstances at) {
        if (!at.actor().state().equals(opening.requestingState())) {
            throw Refusal.notYours("requesting-side-only", "only the requesting state may do this");
        }
    }

    /** Who carries out the command plans the transfer by it: nobody who has decided about a person of the case. */
    public static Planner planner(TransferState state, Circumstances at) {
        undecided(state, at.actor().id());
        return new Planner(at.actor().id(), at.actor().authority());
    }

    /** Requires an officer who has not decided about a person of the case, in whatever role. */
    public static void undecided(TransferState state, @Nullable String officer) {
        if (officer != null && state.deciders().contains(officer)) {
            throw Refusal.notYours(
                    INDEPENDENT, "whoever decided about a person of this case neither plans its transfer nor escorts");
        }
    }

    public static void requestedSide(TransferOpened opening, Circumstances at) {
        if (!at.actor().state().equals(opening.requestedState())) {
            throw Refusal.notYours("requested-side-only", "only the requested state may do this");
        }
    }

    /** Requires the requesting or the requested state; transit states are refused. */
    public static void eitherSide(TransferOpened opening, Circumstances at) {
        StateCode state = at.actor().state();
        if (!state.equals(opening.requestingState()) && !state.equals(opening.requestedState())) {
            throw Refusal.notYours(
                    "requesting-or-requested-side-only", "only the requesting or the requested state may do this");
        }
    }

    /** Requires an officer who neither plans transfers nor escorts, whatever other roles he or she holds. */
    public static void independent(Circumstances at) {
        if (at.actor().roles().stream().anyMatch(PLAN_OR_ESCORT::contains)) {
            throw Refusal.notYours(INDEPENDENT, "whoever plans transfers or escorts does not decide this");
        }
    }

    /** Requires also that the officer has, in no role, planned a transfer of the case that may still go on, or escorts it. */
    public static void independent(TransferState state, Circumstances at) {
        independent(at);
        String officer = at.actor().id();
        if (state.itineraries().values().stream()
                .anyMatch(itinerary -> itinerary.running() && itinerary.concerns(officer))) {
            throw Refusal.notYours(INDEPENDENT, "whoever plans transfers or escorts does not decide this");
        }
    }

    public static Traveller traveller(TransferState state, PersonId person, String field) {
        return state.traveller(person).orElseThrow(() -> Refusal.invalid(field, "this case has no such traveller"));
    }

    /**
     * Requires a traveller who is, or can be, a child.
     *
     * @param today in the requesting state
     */
    public static void child(TransferState state, PersonId person, LocalDate today) {
        traveller(state, person, "personId");
        if (!state.child(person, today)) {
            throw Refusal.invalid("personId", "must be a minor");
        }
    }

    /** Requires that the application goes on for each of the persons: nobody is moved or handed over in a closed case. */
    public static void stillApplied(TransferState state, Set<PersonId> persons) {
        for (PersonId person : persons) {
            if (state.readiness(person).consent() instanceof Consent.Lost lost
                    && lost.loss().endsTheApplication()) {
                throw Refusal.conflict(
                        "application-goes-on",
                        "the case was closed, or the application withdrawn, for traveller " + person);
            }
        }
    }

    public static Itinerary itinerary(TransferState state, UUID id) {
        Itinerary itinerary = state.itineraries().get(id);
        if (itinerary == null) {
            throw Refusal.unknown("this case has no such itinerary");
        }
        return itinerary;
    }

    /** Requires an itinerary that has neither failed nor ended with the handover. */
    public static Itinerary running(TransferState state, UUID id) {
        Itinerary itinerary = itinerary(state, id);
        switch (itinerary.phase()) {
            case RUNNING -> {}
            case FAILED -> throw Refusal.conflict("transfer-failed", "the transfer on this itinerary has failed");
            case HANDED_OVER ->
                throw Refusal.conflict(
                        "handover-completed", "the travellers of this itinerary have already been handed over");
        }
        return itinerary;
    }

    /** Requires that no suspension on the way awaits word, and that none was answered by taking the travellers back. */
    public static void notHeld(Itinerary itinerary) {
        if (itinerary.held()) {
            throw Refusal.conflict(AWAIT_WORD, AWAITED);
        }
    }

    public static Transit transit(TransferState state, UUID request) {
        return state.transits().request(request).orElseThrow(() -> Refusal.unknown(NO_SUCH_TRANSIT_REQUEST));
    }

    public static void legExists(Itinerary itinerary, int leg) {
        if (leg < 1 || leg > itinerary.legs().size()) {
            throw Refusal.unknown("the itinerary has no such leg");
        }
    }

    public static void notInTheFuture(String field, Instant moment, Circumstances at) {
        if (moment.isAfter(at.now())) {
            throw Refusal.invalid(field, "must not lie in the future");
        }
    }

    /**
     * Requires a moment between what must precede it and now.
     *
     * @param earliest officers report whole seconds, so its second is not before it
     * @param what precedes, e.g. {@code the proposal of the itinerary}
     */
    public static void between(String field, Instant moment, Instant earliest, String what, Circumstances at) {
        notInTheFuture(field, moment, at);
        if (moment.isBefore(earliest.truncatedTo(ChronoUnit.SECONDS))) {
            throw Refusal.invalid(field, "must not be before " + what);
        }
    }
}
