package homeward.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches of commits after the head and answers each commit. Single-threaded.
 *
 * <p>It caches the head it wrote itself and queries the store only after a failure, so that a normal append costs one
 * round trip. The next commit is only built on a confirmed one: on a write acknowledged by a majority, or on a head
 * read with majority read concern.
 */
final class HeadWriter {

    private static final int DUPLICATE_KEY = 11000;
    private static final long FIRST_PAUSE = Duration.ofMillis(2).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(250).toNanos();

    private final CommitStore store;
    private final Clock clock;
    private final long patience;
    private final CommitMac mac;
    private final ChainHash hasher = new ChainHash();
    private @Nullable Head head;

    HeadWriter(CommitStore store, JournalOptions options) {
        this.store = store;
        this.clock = options.clock();
        this.patience = options.patience().toNanos();
        this.mac = options.mac();
    }

    /**
     * Writes the batch and completes each answer, with an exception for each commit that lost. An {@code Error} is
     * rethrown; the caller must answer the commits that are unanswered by then.
     *
     * @return the newest position written; 0 if none was
     */
    long write(List<PendingAppend> batch) {
        Attempt attempt = new Attempt(batch, System.nanoTime() + patience);
        while (!attempt.rest.isEmpty()) {
            try {
                attempt.once();
            } catch (MongoException e) {
                attempt.doubt(e);
            } catch (RuntimeException e) {
                attempt.giveUp(new JournalUnavailable("the commit could not be written", e));
            }
        }
        return attempt.newest;
    }

    /** One batch in progress, over several tries if necessary. */
    private final class Attempt {

        private final Deque<PendingAppend> rest;
        private final long deadline;
        private final List<byte[]> doubtful = new ArrayList<>();
        private List<PreparedCommit.Placed> placed = List.of();

        /** The last try with an unknown outcome; empty if there is none. */
        private List<PreparedCommit.Placed> unsettled = List.of();

        private long pause = FIRST_PAUSE;
        private long newest;

        Attempt(List<PendingAppend> batch, long deadline) {
            this.rest = new ArrayDeque<>(batch);
            this.deadline = deadline;
        }

        void once() {
            if (!unsettled.isEmpty()) {
                settle();
            }
            if (rest.isEmpty()) {
                return;
            }
            List<RawBsonDocument> documents = place();
            try {
                int counted = store.insert(documents);
                if (counted == documents.size()) {
                    stored(counted);
                } else {
                    doubt(null);
                }
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
                    throw e;
                }
                BulkWriteError error = e.getWriteErrors().getFirst();
                if (e.getWriteResult().getInsertedCount() == error.getIndex()) {
                    refused(error, e);
                } else {
                    doubt(e);
                }
            }
        }

        /** Chains the remaining commits behind the head. */
        private List<RawBsonDocument> place() {
            Head last = head == null ? store.head() : head;
            head = last;
            long now = clock.millis();
            placed = new ArrayList<>(rest.size());
            List<RawBsonDocument> documents = new ArrayList<>(rest.size());
            for (PendingAppend pending : rest) {
                PreparedCommit.Placed next = pending.prepared().after(last, now, hasher, mac);
                placed.add(next);
                documents.add(next.document());
                last = next.head();
            }
            return documents;
        }

        /** The first commits of the last try are stored and confirmed. */
        private void stored(int count) {
            for (int i = 0; i < count; i++) {
                Head reached = placed.get(i).head();
                head = reached;
                newest = reached.position();
                rest.getFirst().storedAt(reached.position());
                rest.removeFirst();
            }
            placed = placed.subList(count, placed.size());
        }

        /** The server refused one commit and skipped those after it; those before it are stored. */
        private void refused(BulkWriteError error, MongoBulkWriteException thrown) {
            stored(error.getIndex());
            if (error.getCode() != DUPLICATE_KEY) {
                throw thrown;
            }
            PendingAppend refused = rest.getFirst();
            Commit commit = refused.commit();
            long slot = placed.getFirst().head().position();
            if (store.commitStoredHere(commit.id())) {
                answerStored();
                if (rest.peekFirst() == refused) {
                    pause(thrown); // written, but not confirmed yet
                }
                head = null;
            } else if (store.slotTakenHere(slot)) {
                Head moved = store.head();
                if (moved.position() < slot) {
                    pause(thrown); // the other writer's commit is not confirmed yet
                    head = null;
                } else {
                    head = moved;
                }
            } else {
                UUID event = store.eventIdTakenHere(commit);
                if (store.sequenceTakenHere(commit)) {
                    rest.removeFirst();
                    refused.fail(new CommitConflict(
                            CommitConflict.Over.SEQUENCE,
                            "stream " + commit.stream() + " has moved on: sequence " + commit.first() + " is taken"));
                } else if (event != null) {
                    rest.removeFirst();
                    refused.fail(new CommitConflict(CommitConflict.Over.EVENT_ID, "event id " + event + " is taken"));
                } else {
                    pause(thrown); // the conflicting commit was rolled back
                    head = null;
                }
            }
        }

        /**
         * It is unknown how much of the last try was written: the answer was lost, or the server reported fewer commits
         * than were sent.
         *
         * @param cause null if the server reported no error
         */
        void doubt(@Nullable MongoException cause) {
            head = null;
            if (!placed.isEmpty()) {
                unsettled = placed;
                placed.forEach(mine -> doubtful.add(mine.head().hash()));
                placed = List.of();
            }
            pause(cause);
        }

        /** Determines by commit id which commits of the uncertain try are stored. */
        private void settle() {
            fillHoles();
            answerStored();
            unsettled = List.of();
        }

        /**
         * Answers those of the remaining commits that are stored. One look for all: where many are repeated, each would
         * otherwise cost a try of the whole rest.
         */
        private void answerStored() {
            Map<UUID, StoredCommit> found = store.byCommits(
                    rest.stream().map(pending -> pending.commit().id()).toList());
            for (PendingAppend pending : List.copyOf(rest)) {
                StoredCommit stored = found.get(pending.commit().id());
                if (stored != null) {
                    boolean own = ownTry(stored);
                    if (own) {
                        newest = Math.max(newest, stored.position());
                    }
                    pending.foundAs(stored, !own);
                    rest.remove(pending);
                }
            }
        }

        /**
         * Fills a hole left by a server that skipped a commit but stored a later one of the same batch: all writers
         * append after the head, so nobody else would. The missing commit is stored exactly as it was sent.
         */
        private void fillHoles() {
            List<Head> found = store.headsBetween(
                    unsettled.getFirst().head().position(),
                    unsettled.getLast().head().position());
            int end = unsettled.size();
            while (end > 0 && !unsettled.get(end - 1).head().isIn(found)) {
                end--;
            }
            for (PreparedCommit.Placed mine : unsettled.subList(0, end)) {
                if (!mine.head().isIn(found)) {
                    fill(mine, found);
                }
            }
        }

        private void fill(PreparedCommit.Placed missing, List<Head> found) {
            long position = missing.head().position();
            if (found.stream().anyMatch(other -> other.position() == position)) {
                throw new DamagedJournal(position, "another commit is stored in a hole at position " + position);
            }
            if (store.insert(List.of(missing.document())) != 1) {
                throw new MongoException("the store does not store the commit at position " + position);
            }
        }

        private boolean ownTry(StoredCommit found) {
            return doubtful.stream().anyMatch(hash -> Arrays.equals(hash, found.hash()));
        }

        private void pause(@Nullable MongoException cause) {
            if (System.nanoTime() - deadline > 0) {
                giveUp(new JournalUnavailable("the store did not confirm the commit in time", cause));
                return;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }

        void giveUp(JournalException reason) {
            head = null;
            rest.forEach(pending -> pending.fail(reason));
            rest.clear();
        }
    }
}
