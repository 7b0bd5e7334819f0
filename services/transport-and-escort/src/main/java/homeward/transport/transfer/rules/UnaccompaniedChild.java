package homeward.transport.transfer.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.Readiness;
import homeward.transport.transfer.Recipient;
import homeward.transport.transfer.TransferState;

/**
 * A child without its adult travels only after a best-interest decision that permits it, and to a named recipient whom the requested
 * state has confirmed (Directive 2008/115/EC, Article 10).
 */
public final class UnaccompaniedChild implements DepartureRule {

    public static final String NO_DECISION = "best-interest-decision-for-unaccompanied-child";
    public static final String NO_RECIPIENT = "confirmed-recipient-for-unaccompanied-child";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure.travellers().flatMap(person -> obstacle(departure, person).stream());
    }

    private static Optional<Obstacle> obstacle(Departure departure, PersonId person) {
        TransferState state = departure.state();
        Set<PersonId> party = departure.itinerary().travellers();
        return state.traveller(person)
                .filter(_ -> state.child(person, departure.day()))
                .filter(child -> !accompanied(state, child, party, departure.day()))
                .flatMap(_ -> missing(state.readiness(person)))
                .map(refusal -> Obstacle.of(person, refusal));
    }

    private static Optional<Refusal> missing(Readiness child) {
        if (!child.permits(Separation.TRAVELS_APART)) {
            return Optional.of(Refusal.rule(
                    NO_DECISION,
                    "an unaccompanied child travels only after a child-protection officer's decision that it does; whoever was taken for a"
                            + " child before a correction counts as one until that officer has assessed the age"));
        }
        Recipient recipient = child.recipient();
        if (recipient == null) {
            return Optional.of(Refusal.rule(
                    NO_RECIPIENT,
                    "no family member, guardian or reception facility is named to receive the unaccompanied child"));
        }
        return recipient.confirmed()
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        NO_RECIPIENT,
                        "the requested state has not confirmed the recipient of the unaccompanied child"));
    }

    /** Whether one of the child's adults is of the party. */
    static boolean accompanied(TransferState state, Traveller child, Set<PersonId> party, LocalDate day) {
        return state.adultsOf(child, day).stream().anyMatch(party::contains);
    }
}
