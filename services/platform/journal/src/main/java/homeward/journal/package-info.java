/**
 * The journal: an append-only, gapless, hash-chained log of a service's events in one MongoDB collection.
 *
 * <p>Guaranteed, with any number of processes appending: positions run from 1 without gaps; an acknowledged commit is stored
 * exactly once and confirmed by a majority; of two commits for one place in a stream exactly one is stored; every commit
 * carries the hash of the one before. ADR 1 explains why and at what cost.
 *
 * <p>Users need {@link homeward.journal.Journal} (append, read, head), {@link homeward.journal.Commit} and {@link
 * homeward.journal.NewEvent} to write, {@link homeward.journal.StoredCommit} and {@link homeward.journal.StoredEvent} to
 * read, and {@link homeward.journal.ChainVerifier} to prove that nothing was changed. Whatever goes wrong is a {@link
 * homeward.journal.JournalException}: {@link homeward.journal.CommitConflict} (decide again), {@link
 * homeward.journal.JournalUnavailable} (send the same commit again), {@link homeward.journal.CommitRefused} (never send it
 * again), {@link homeward.journal.DamagedJournal} (call an operator). A failed writer shows in {@link
 * homeward.journal.Journal#failure()}.
 *
 * <p>For maintainers only, in the order in which a commit passes them: {@code PreparedCommit} (encoded by the caller's
 * thread), {@code AppendQueue} (batches), {@code HeadWriter} (places, retries, explains refusals), {@code CommitStore} (all
 * commands to MongoDB). Reading: {@code CommitParser}, {@code StoredCommitCodec}. Proving: {@code ChainHash}, {@code
 * BreakNamer}.
 */
@NullMarked
package homeward.journal;

import org.jspecify.annotations.NullMarked;
