/**
 * The embedded document store: a MongoDB-compatible server with its data in one file.
 *
 * <p>Users see {@link homeward.store.StoreServer} and {@link homeward.store.StoreReport}; most of them use {@code
 * homeward.embedded.EmbeddedStore}, which adds a lock on the directory and plain error messages. Guaranteed: an
 * acknowledged durable write survives the death of the process as a whole, and indexes never change results.
 * Everything else in this package (keys, indexes, planner, pages, redo log, group commit, compaction) concerns only
 * maintainers of the store; the module's {@code README.md} gives an overview and describes the file format.
 */
@NullMarked
package homeward.store;

import org.jspecify.annotations.NullMarked;
