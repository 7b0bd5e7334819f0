package homeward.transport.transfer.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferState;

/**
 * Families travel together unless a best-interest decision about the child permits this separation: no child without its
 * adult, and no adult, or parent who is a child, who leaves a child behind; it suffices that one of the child's adults stays
 * with it. If the form does not show whose child it is, or none of those is there any more, every adult of the application
 * counts. Checked on the proposal of an itinerary and again on departure, since itineraries may fail or be replaced in between.
 */
public final class FamilyUnity implements DepartureRule {

    public static final String NAME = "family-unity";

    private static final String WITHOUT_ADULT = " would travel apart from its accompanying adult";
    private static final String LEFT_BEHIND = " would be left behind";

    /** Whoever is on the way is not stopped because of those left behind. */
    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        Set<PersonId> party = departure.itinerary().travellers();
        Stream<Obstacle> apart = withoutAdult(departure.state(), party, departure.day());
        return departure.leg() > 1
                ? apart
                : Stream.concat(apart, leavingBehind(departure.state(), party, departure.day()));
    }

    /**
     * The rule for a proposed itinerary.
     *
     * @throws Refusal if a child and its adult would be separated
     */
    public static void check(TransferState state, Set<PersonId> party, LocalDate day) {
        Stream.concat(withoutAdult(state, party, day), leavingBehind(state, party, day))
                .findFirst()
                .ifPresent(obstacle -> {
                    throw obstacle.refusal();
                });
    }

    private static Stream<Obstacle> withoutAdult(TransferState state, Set<PersonId> party, LocalDate day) {
        return protectedChildren(state, day, Separation.TRAVELS_APART)
                .filter(child -> party.contains(child.personId()) && separated(state, child, party, day))
                .map(child -> obstacle(child.personId(), WITHOUT_ADULT, child));
    }

    private static Stream<Obstacle> leavingBehind(TransferState state, Set<PersonId> party, LocalDate day) {
        return protectedChildren(state, day, Separation.STAYS_BEHIND)
                .filter(child -> !party.contains(child.personId()) && !state.isAway(child.personId()))
                .flatMap(child -> leaving(child, state.staysWith(child, day), party));
    }

    private static Stream<Obstacle> leaving(Traveller child, Set<PersonId> adults, Set<PersonId> party) {
        return party.containsAll(adults)
                ? adults.stream().map(adult -> obstacle(adult, LEFT_BEHIND, child))
                : Stream.empty();
    }

    /** Children about whom no best-interest decision permits this separation. */
    private static Stream<Traveller> protectedChildren(TransferState state, LocalDate day, Separation separation) {
        return Requirements.opening(state).travellers().stream()
                .filter(person -> state.child(person.personId(), day))
                .filter(person -> !state.readiness(person.personId()).permits(separation));
    }

    /** If the form does not show to whom the child belongs, it may be any adult of the application. */
    private static boolean separated(TransferState state, Traveller child, Set<PersonId> party, LocalDate day) {
        Set<PersonId> own = state.adultsOf(child, day);
        if (child.accompaniedBy() != null || !own.isEmpty()) {
            return Collections.disjoint(own, party);
        }
        Set<PersonId> all = state.everyAdult(child, day);
        return !all.isEmpty() && Collections.disjoint(all, party);
    }

    private static Obstacle obstacle(PersonId person, String wrong, Traveller child) {
        return Obstacle.of(
                person,
                Refusal.rule(
                        NAME,
                        "child " + child.personId() + wrong + " without a best-interest decision that permits it"));
    }
}
