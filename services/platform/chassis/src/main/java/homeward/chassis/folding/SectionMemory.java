package homeward.chassis.folding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sections this process wrote last, so that the next event of a busy case costs no reading. It may be out of date,
 * since others write too: whoever relies on it writes under the revision's guard, and looks again before it parks
 * anything. Safe for use by several threads.
 */
final class SectionMemory {

    private static final int CAPACITY = 2_500;

    private final Map<Place, SectionState<?>> sections = new LinkedHashMap<>(64, 0.75f, true);

    /** What is remembered of these. */
    synchronized Map<Place, SectionState<?>> among(Collection<Place> places) {
        Map<Place, SectionState<?>> known = new HashMap<>();
        for (Place place : places) {
            SectionState<?> state = sections.get(place);
            if (state != null) {
                known.put(place, state);
            }
        }
        return known;
    }

    synchronized void keep(Map<Place, SectionState<?>> written) {
        sections.putAll(written);
        Iterator<Place> oldest = sections.keySet().iterator();
        while (sections.size() > CAPACITY) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void forget(Collection<Place> places) {
        sections.keySet().removeAll(places);
    }
}
