package homeward.audit.replay;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import homeward.casefile.Shown;
import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.histories.Sides;

/**
 * What an auditor of one side sees of a case, whatever else he or she is. Personal data stays sealed, and is erased if it is by
 * now. Pure.
 *
 * @param through the views that must all show a part, in order
 * @param erased persons whose data is erased by now
 */
record Lens(List<Onlooker> through, Set<PersonId> erased) {

    /** The own side's view. */
    static Lens own(Sides sides, StateCode state, Set<PersonId> erased) {
        return new Lens(List.of(auditor(sides, state)), erased);
    }

    /**
     * The partner's view, as far as it was disclosed between the two and an auditor of this side may read it.
     *
     * @param erased by either of the two
     */
    static Lens partner(Sides sides, StateCode state, Set<PersonId> erased) {
        boolean requesting = sides.requesting().equals(state);
        Reader authority = requesting ? Reader.PARTNER_AUTHORITY : Reader.OWN_AUTHORITY;
        Onlooker partner = new Onlooker(EnumSet.of(authority), false);
        return new Lens(List.of(partner, auditor(sides, state)), erased);
    }

    private static Onlooker auditor(Sides sides, StateCode state) {
        return new Onlooker(EnumSet.of(Reader.AUDITOR), sides.requesting().equals(state));
    }

    <R extends Record> R seen(R whole) {
        R seen = whole;
        for (Onlooker onlooker : through) {
            seen = Shown.sealed(seen, onlooker, erased::contains);
        }
        return seen;
    }
}
