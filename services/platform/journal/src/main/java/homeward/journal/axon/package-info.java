/**
 * The journal as Axon Framework's event storage. Users only need {@link
 * homeward.journal.axon.MongoEventStorageEngine}; it passes Axon's own contract tests except for snapshots, which it
 * refuses. {@link homeward.journal.axon.TimeOrderedIds} is public because Axon loads it as a service. The rest
 * translates between Axon's events, tokens and revisions and the journal's commits, positions and versions.
 */
@NullMarked
package homeward.journal.axon;

import org.jspecify.annotations.NullMarked;
