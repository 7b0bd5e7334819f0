package homeward.transport.transfer.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TakeBack;
import homeward.transport.transfer.TransferState;

/**
 * Whoever was readmitted in error is taken back with the family, or after a decision about the child: a claim names one
 * person, and neither leaves a child without its adult nor brings one back alone. The obligation stands meanwhile. A child is
 * not separated if the other is back or has to be taken back as well, or if it returns to an adult of its own. A decision that
 * was recorded before the claim does not know of it.
 */
public final class TakeBackOfFamilies {

    private TakeBackOfFamilies() {}

    /**
     * A child that the take-back separates, and about whom nothing permits it.
     *
     * @param separation as a decision permits it
     */
    public record Separated(PersonId child, Separation separation) {

        Refusal refusal() {
            return Refusal.rule(
                    FamilyUnity.NAME,
                    "child " + child
                            + switch (separation) {
                                case STAYS_BEHIND -> " would be left behind";
                                case TRAVELS_APART -> " would be taken back alone";
                            }
                            + " without a best-interest decision, recorded since the claim, that permits it; the others"
                            + " of the family may be claimed as well");
        }
    }

    /**
     * Requires that nobody is separated.
     *
     * @param today in the requesting state
     * @throws Refusal for the first child
     */
    public static void check(TransferState state, TakeBack takeBack, LocalDate today) {
        separated(state, takeBack, today).stream().findFirst().ifPresent(one -> {
            throw one.refusal();
        });
    }

    /** The same as a list; empty if the travellers are back. */
    public static List<Separated> separated(TransferState state, TakeBack takeBack, LocalDate today) {
        if (takeBack.done() || takeBack.cause() != TakeBackCause.READMITTED_IN_ERROR) {
            return List.of();
        }
        return Requirements.opening(state).travellers().stream()
                .filter(person -> state.child(person.personId(), today))
                .flatMap(child -> separation(state, takeBack, child, today))
                .filter(one -> !takeBack.decided().contains(one.child())
                        || !state.readiness(one.child()).permits(one.separation()))
                .toList();
    }

    private static Stream<Separated> separation(
            TransferState state, TakeBack takeBack, Traveller child, LocalDate today) {
        PersonId id = child.personId();
        if (takeBack.travellers().contains(id)) {
            return returnsAlone(state, child, today)
                    ? Stream.of(new Separated(id, Separation.TRAVELS_APART))
                    : Stream.empty();
        }
        return isLeft(state, takeBack, child, today)
                ? Stream.of(new Separated(id, Separation.STAYS_BEHIND))
                : Stream.empty();
    }

    /** Unless one of its adults returns as well, or waits for it while none stays. */
    private static boolean returnsAlone(TransferState state, Traveller child, LocalDate today) {
        Set<PersonId> own = state.adultsOf(child, today);
        Set<PersonId> adults = child.accompaniedBy() != null || !own.isEmpty() ? own : state.everyAdult(child, today);
        if (adults.stream().anyMatch(state.transits()::mustBeTakenBack)) {
            return false;
        }
        return adults.stream().anyMatch(state::wasReceived) || adults.stream().noneMatch(state::isThere);
    }

    /** Whether it was handed over, stays, and the last of those with whom it is there are taken back. */
    private static boolean isLeft(TransferState state, TakeBack takeBack, Traveller child, LocalDate today) {
        if (!state.wasReceived(child.personId()) || state.transits().mustBeTakenBack(child.personId())) {
            return false;
        }
        Set<PersonId> with = state.staysWith(child, today, state::wasReceived);
        return with.stream().anyMatch(takeBack.travellers()::contains)
                && with.stream().allMatch(state.transits()::mustBeTakenBack);
    }
}
