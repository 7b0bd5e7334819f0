package homeward.casefile.disclosure;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who looks at a case.
 *
 * @param readers what he or she is in this case
 * @param requesting whether on the side of the requesting state
 */
public record Onlooker(Set<Reader> readers, boolean requesting) {

    /** Anybody of a state that is not one of the two sides. */
    public static final Onlooker IN_TRANSIT = new Onlooker(EnumSet.of(Reader.TRANSIT_STATE), false);
}
