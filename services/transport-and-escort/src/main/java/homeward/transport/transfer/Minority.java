package homeward.transport.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Majority;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.CorrectionLearned;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.TransferCommand.LearnCorrection;

/** Who is a child on a day: whoever can be one, until an assessment removes the doubt. */
public final class Minority {

    private Minority() {}

    /** The travellers with the days on which they come of age opened; of whoever cannot be opened, nothing is known. */
    public static List<Traveller> opened(List<Traveller> travellers, Openings by) {
        return travellers.stream().map(traveller -> opened(traveller, by)).toList();
    }

    private static Traveller opened(Traveller traveller, Openings by) {
        return new Traveller(
                traveller.personId(),
                traveller.role(),
                traveller.minor(),
                opened(traveller.majority(), by),
                traveller.accompaniedBy());
    }

    /** Null if it is unknown or cannot be opened. */
    public static @Nullable Personal<Majority> opened(@Nullable Personal<Majority> sealed, Openings by) {
        return sealed != null && by.open(sealed, Majority.class) instanceof Personal.Present<Majority> known
                ? known
                : null;
    }

    /**
     * The traveller as corrected. Whoever was taken for a child remains one until child protection has assessed the age, and
     * stays with its adults until child protection has decided otherwise: the officer who corrects the form decides neither.
     *
     * @param adults to whom the child belonged before, of whatever age they are
     */
    static Traveller corrected(Traveller known, CorrectionLearned e, Set<PersonId> adults) {
        boolean minor = known.minor() || e.minor();
        PersonId adult = e.accompaniedBy();
        boolean separated = known.minor() && !adults.isEmpty() && (adult == null || !adults.contains(adult));
        return new Traveller(
                known.personId(),
                known.role(),
                minor,
                e.majority(),
                minor && separated ? known.accompaniedBy() : adult);
    }

    /**
     * When a child comes of age by its former date of birth or by the corrected one: not before the earlier can be reached,
     * and certainly once the later is. What one of them leaves unknown is unknown.
     */
    public static @Nullable Personal<Majority> either(Traveller child, LearnCorrection c) {
        Majority before = majority(child);
        PersonId person = c.majority() == null ? c.personId() : c.majority().person();
        Majority after = c.majority() instanceof Personal.Present<Majority> known ? known.value() : Majority.UNKNOWN;
        Majority both = c.minor()
                ? new Majority(
                        first(before.earliest(), after.earliest(), LocalDate::isBefore),
                        first(before.latest(), after.latest(), LocalDate::isAfter))
                : new Majority(null, before.latest());
        return both.equals(Majority.UNKNOWN) ? null : Personal.of(person, both);
    }

    private static @Nullable LocalDate first(
            @Nullable LocalDate one, @Nullable LocalDate other, BiPredicate<LocalDate, LocalDate> order) {
        if (one == null || other == null) {
            return null;
        }
        return order.test(one, other) ? one : other;
    }

    /** When the person comes of age; unknown if it was not opened. */
    public static Majority majority(Traveller traveller) {
        return traveller.majority() instanceof Personal.Present<Majority> known ? known.value() : Majority.UNKNOWN;
    }

    /**
     * Whether a person is, or can be, a child on the day.
     *
     * @param assessed null if the age was not assessed
     */
    static boolean on(LocalDate day, Traveller traveller, @Nullable AgeFinding assessed) {
        Majority majority = majority(traveller);
        return traveller.minor()
                && !majority.reachedOn(day)
                && !(assessed == AgeFinding.ADULT && majority.possibleOn(day));
    }
}
