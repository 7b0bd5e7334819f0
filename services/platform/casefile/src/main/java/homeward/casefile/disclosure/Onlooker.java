package homeward.casefile.disclosure;

import java.util.EnumSet;
import java.util.Set;

import homeward.events.PersonId;

/**
 * Somebody who looks at a case.
 *
 * @param readers what he or she is in this case
 * @param requesting whether on the side of the requesting state
 * @param escorted persons whose escort he or she leads now
 */
public record Onlooker(Set<Reader> readers, boolean requesting, Set<PersonId> escorted) {

    /** Anybody of a state that is not one of the two sides. */
    public static final Onlooker IN_TRANSIT = new Onlooker(EnumSet.of(Reader.TRANSIT_STATE), false);

    /** Somebody who escorts nobody now. */
    public Onlooker(Set<Reader> readers, boolean requesting) {
        this(readers, requesting, Set.of());
    }

    /** The same as far as a person is concerned: on duty only for those whom he or she escorts. */
    public Onlooker about(PersonId person) {
        if (!escorted.contains(person)) {
            return this;
        }
        Set<Reader> onDuty = EnumSet.of(Reader.ESCORT_ON_DUTY);
        onDuty.addAll(readers);
        return new Onlooker(onDuty, requesting, escorted);
    }
}
