package homeward.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * State of the store's file.
 *
 * @param fileBytes length of the file
 * @param liveBytes how much of it is in use
 * @param documents in all collections, those that describe collections and indexes included
 * @param commits since the start
 * @param lastCompaction when space was last won back, null if not since the start
 */
public record StoreReport(
        long fileBytes,
        long liveBytes,
        long documents,
        long commits,
        @Nullable Instant lastCompaction) {}
