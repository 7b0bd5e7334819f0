package homeward.transport.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.Majority;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.CorrectionLearned;
import homeward.events.transport.TransferEvent.Traveller;

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
        boolean presumed = known.minor() && !e.minor() && e.corrected().contains(CorrectedField.DATE_OF_BIRTH);
        PersonId adult = e.accompaniedBy();
        boolean separated = known.minor() && !adults.isEmpty() && (adult == null || !adults.contains(adult));
        return new Traveller(
                known.personId(),
                known.role(),
                presumed || e.minor(),
                presumed ? null : e.majority(),
                (presumed || e.minor()) && separated ? known.accompaniedBy() : adult);
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
