package homeward.chassis.folding;

import java.util.Collection;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The sections this process wrote last, so that the next event of a busy case costs no reading. It may be out of date,
 * since others write too: whoever relies on it writes under the revision's guard, and looks again before it parks
 * anything. Safe for use by several threads.
 */
final class SectionMemory {

    private static final int CAPACITY = 2_500;

    private final Cache<Place, SectionState<?>> sections =
            Caffeine.newBuilder().maximumSize(CAPACITY).build();

    /** What is remembered of these. */
    Map<Place, SectionState<?>> among(Collection<Place> places) {
        return sections.getAllPresent(places);
    }

    void keep(Map<Place, SectionState<?>> written) {
        sections.putAll(written);
    }

    void forget(Collection<Place> places) {
        sections.invalidateAll(places);
    }
}
