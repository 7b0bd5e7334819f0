package homeward.chassis.folding;

import java.util.Collection;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A cache of the sections this process wrote last, which saves reading before the next event of a busy case. It may be
 * stale, since other processes write too: every write based on it is guarded by the revision, and gaps are re-checked
 * before a stream is parked. Thread-safe.
 */
final class SectionMemory {

    private static final int CAPACITY = 2_500;

    private final Cache<Place, SectionState<?>> sections =
            Caffeine.newBuilder().maximumSize(CAPACITY).build();

    /** Those of the given sections that are cached. */
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
