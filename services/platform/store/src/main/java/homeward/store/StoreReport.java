package homeward.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * State of the store's file.
 *
 * @param fileBytes length of the file
 * @param liveBytes live bytes in it
 * @param documents number of documents in all collections, including descriptions of collections and indexes
 * @param commits number of commits since the start
 * @param lastCompaction when space was last reclaimed; null if not since the start
 */
public record StoreReport(
        long fileBytes,
        long liveBytes,
        long documents,
        long commits,
        @Nullable Instant lastCompaction) {}
