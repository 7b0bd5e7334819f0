package homeward.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

import homeward.journal.GroupCommit.Waiting;

/**
 * Writes batches of commits behind the head and answers every one of them. Used by one thread.
 *
 * <p>It remembers the head it has written itself and asks the store for it only after something went wrong, so that a
 * smooth append costs one round trip. The next commit is built only on a confirmed one: on a write acknowledged by a
 * majority or on a head read from it.
 */
final class HeadWriter {

    private static final int DUPLICATE_KEY = 11000;
    private static final long FIRST_PAUSE = Duration.ofMillis(2).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(250).toNanos();

    private final CommitStore store;
    private final Clock clock;
    private final long patience;
    private final ChainHash hasher = new ChainHash();
    private @Nullable Head head;

    HeadWriter(CommitStore store, Clock clock, Duration patience) {
        this.store = store;
        this.clock = clock;
        this.patience = patience.toNanos();
    }

    /**
     * Writes the batch and completes each answer, with an exception where a commit lost.
     *
     * @return the newest position written, 0 if none was
     */
    long write(List<Waiting> batch) {
        Attempt attempt = new Attempt(batch, System.nanoTime() + patience);
        while (!attempt.rest.isEmpty()) {
            try {
                attempt.once();
            } catch (MongoException e) {
                attempt.failed(e);
            } catch (RuntimeException e) {
                attempt.giveUp(new JournalUnavailable("the commit could not be written", e));
            }
        }
        return attempt.newest;
    }

    /** One batch on its way, over as many tries as it takes. */
    private final class Attempt {

        private final Deque<Waiting> rest;
        private final long deadline;
        private final List<byte[]> doubtful = new ArrayList<>();
        private List<PreparedCommit.Placed> placed = List.of();
        private boolean inDoubt;
        private long pause = FIRST_PAUSE;
        private long newest;

        Attempt(List<Waiting> batch, long deadline) {
            this.rest = new ArrayDeque<>(batch);
            this.deadline = deadline;
        }

        void once() {
            if (inDoubt) {
                settleDoubts();
            }
            if (rest.isEmpty()) {
                return;
            }
            List<RawBsonDocument> documents = place();
            try {
                store.insert(documents);
                stored(documents.size());
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
                    throw e;
                }
                refused(e.getWriteErrors().getFirst(), e);
            }
        }

        /** Chains what is left behind the head. */
        private List<RawBsonDocument> place() {
            Head last = head == null ? store.head() : head;
            head = last;
            long now = clock.millis();
            placed = new ArrayList<>(rest.size());
            List<RawBsonDocument> documents = new ArrayList<>(rest.size());
            for (Waiting waiting : rest) {
                PreparedCommit.Placed next = waiting.commit.after(last, now, hasher);
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
                Waiting done = rest.removeFirst();
                Commit commit = done.commit.commit();
                done.answer.complete(new Appended(reached.position(), commit.first(), commit.last(), false));
            }
            placed = placed.subList(count, placed.size());
        }

        /** The server refused one commit and did not try the ones after it; those before it are stored. */
        private void refused(BulkWriteError error, MongoBulkWriteException thrown) {
            stored(error.getIndex());
            if (error.getCode() != DUPLICATE_KEY) {
                throw thrown;
            }
            Waiting refused = rest.getFirst();
            Commit commit = refused.commit.commit();
            long slot = placed.getFirst().head().position();
            if (store.commitStoredHere(commit.id())) {
                StoredCommit found = store.byCommit(commit.id());
                if (found == null) {
                    pause(thrown); // written, but not confirmed yet
                } else {
                    answerStored(refused, found, !ownTry(found));
                    rest.removeFirst();
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
                    refused.answer.completeExceptionally(new CommitConflict(
                            CommitConflict.Over.SEQUENCE,
                            "stream " + commit.stream() + " has moved on: sequence " + commit.first() + " is taken"));
                } else if (event != null) {
                    rest.removeFirst();
                    refused.answer.completeExceptionally(
                            new CommitConflict(CommitConflict.Over.EVENT_ID, "event id " + event + " is taken"));
                } else {
                    pause(thrown); // what stood in the way was rolled back
                    head = null;
                }
            }
        }

        /** Nobody knows how much of the last try was written. */
        void failed(MongoException cause) {
            inDoubt = true;
            head = null;
            placed.forEach(mine -> doubtful.add(mine.head().hash()));
            placed = List.of();
            pause(cause);
        }

        /** Finds out by commit id which commits of a failed try are stored after all. */
        private void settleDoubts() {
            for (Waiting waiting : List.copyOf(rest)) {
                StoredCommit found = store.byCommit(waiting.commit.commit().id());
                if (found != null) {
                    newest = Math.max(newest, found.position());
                    answerStored(waiting, found, !ownTry(found));
                    rest.remove(waiting);
                }
            }
            inDoubt = false;
        }

        private boolean ownTry(StoredCommit found) {
            return doubtful.stream().anyMatch(hash -> Arrays.equals(hash, found.hash()));
        }

        private void pause(MongoException cause) {
            if (System.nanoTime() - deadline > 0) {
                giveUp(new JournalUnavailable("the store did not confirm the commit in time", cause));
                return;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }

        void giveUp(JournalException reason) {
            head = null;
            rest.forEach(waiting -> waiting.answer.completeExceptionally(reason));
            rest.clear();
        }
    }

    private static void answerStored(Waiting waiting, StoredCommit found, boolean alreadyStored) {
        Commit commit = waiting.commit.commit();
        if (found.stream().equals(commit.stream())) {
            waiting.answer.complete(new Appended(found.position(), found.first(), found.last(), alreadyStored));
        } else {
            waiting.answer.completeExceptionally(new CommitConflict(
                    CommitConflict.Over.COMMIT_ID,
                    "commit id " + commit.id() + " is stored already, in stream " + found.stream()));
        }
    }
}
