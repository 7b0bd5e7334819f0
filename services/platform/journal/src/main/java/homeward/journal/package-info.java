/**
 * The journal: an append-only, gapless, hash-chained log of a service's events in one MongoDB collection.
 *
 * <p>Guaranteed, with any number of processes appending: positions run from 1 without gaps; an acknowledged commit is
 * stored exactly once and confirmed by a majority; of two commits for one sequence of a stream exactly one is stored;
 * every commit contains the hash of its predecessor. ADR 1 explains why and at what cost.
 *
 * <p>Users need {@link homeward.journal.Journal} (append, read, head), {@link homeward.journal.Commit} and {@link
 * homeward.journal.NewEvent} to write, {@link homeward.journal.StoredCommit} and {@link homeward.journal.StoredEvent}
 * to read, and {@link homeward.journal.ChainVerifier} to prove that nothing was changed. Every failure is a {@link
 * homeward.journal.JournalException}: {@link homeward.journal.CommitConflict} (decide again), {@link
 * homeward.journal.JournalUnavailable} (append the same commit again), {@link homeward.journal.CommitRefused} (do not
 * retry), {@link homeward.journal.DamagedJournal} (call an operator). {@link homeward.journal.Journal#failure()}
 * reports a failed writer.
 *
 * <p>For maintainers only, in the order of an append: {@code PreparedCommit} (encoded by the caller's thread), {@code
 * AppendQueue} (batches), {@code HeadWriter} (assigns positions, retries, explains refusals), {@code CommitStore} (all
 * commands to MongoDB). Reading: {@code CommitParser}, {@code StoredCommitCodec}. Proving: {@code ChainHash}, {@code
 * BreakNamer}.
 */
@NullMarked
package homeward.journal;

import org.jspecify.annotations.NullMarked;
