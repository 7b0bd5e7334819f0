package homeward.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;

/**
 * An append-only, gapless, hash-chained journal in one MongoDB collection.
 *
 * <p>Guaranteed, with any number of processes appending: positions run from 1 without gaps; an acknowledged commit is
 * stored exactly once and confirmed by a majority; appending a commit id again has no second effect; of two commits for
 * the same sequence of a stream exactly one is stored; every commit contains the hash of its predecessor. Positions give
 * the order of recording, not of the events' own times.
 *
 * <p>Thread-safe. Reads use the primary and return confirmed commits only. Every commit that is read is checked against
 * its hash and its tag; one that is not what the service recorded is never returned, but reported as {@link
 * DamagedJournal}.
 */
public final class Journal implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private final CommitStore store;
    private final JournalOptions options;
    private final AppendQueue queue;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    private Journal(CommitStore store, JournalOptions options) {
        this.store = store;
        this.options = options;
        this.queue = new AppendQueue(store, options, this::announce);
    }

    /** Opens the journal and creates its collection and indexes if they are missing. */
    public static Journal open(MongoDatabase database, JournalOptions options) {
        CommitStore store = new CommitStore(database);
        store.ensureIndexes();
        Journal journal = new Journal(store, options);
        journal.queue.start();
        return journal;
    }

    /**
     * Stores the commit and waits for confirmation by a majority.
     *
     * @throws CommitConflict if another commit has its sequence in the stream or one of its ids; nothing was written
     * @throws JournalUnavailable if the store did not confirm it in time, or the writer has failed ({@link #failure});
     *     whether the commit is stored is unknown
     */
    public Appended append(Commit commit) {
        try {
            return appendAsync(commit).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof JournalException refused) {
                throw refused;
            }
            throw e;
        }
    }

    /**
     * Like {@link #append}, asynchronously. Dependent stages without an executor run on the writing thread and must not
     * block.
     */
    public CompletableFuture<Appended> appendAsync(Commit commit) {
        return queue.submit(new PreparedCommit(commit));
    }

    /**
     * All commits from a position up to the head, in order, fetched in pages on demand.
     *
     * @param from first position, from 1
     * @return an iterator that throws {@link DamagedJournal} if a position below the head is missing, or a commit is not
     *     what was recorded or does not follow the one before it
     */
    public CommitReader read(long from) {
        return new CommitReader(store, check(), from);
    }

    /**
     * The commits of a stream that contain sequences from {@code from} on, in order; close the cursor unless it is
     * exhausted. It throws {@link DamagedJournal} at a commit that is not what was recorded, and after a missing one.
     */
    public CommitCursor readStream(String stream, long from) {
        return new CommitCursor(store.stream(stream, from), check(), from);
    }

    /**
     * The first commit of each of several streams, in the order of their ids: of the stream with this id, and of those whose
     * id begins with it and a hyphen.
     *
     * @throws DamagedJournal if one of them is not what was recorded
     */
    public List<StoredCommit> beginnings(String id) {
        CommitCheck check = check();
        try {
            return store.beginnings(id).stream().map(check::require).toList();
        } catch (DamagedJournal e) {
            throw check.raised(e);
        }
    }

    /** Positions and hashes of all commits of the same streams, up to a position and in the order of the journal. */
    public List<Head> heads(String id, long upTo) {
        return store.heads(id, upTo);
    }

    /** The sequence with which the first commit of a stream behind a position begins; empty if there is none. */
    public OptionalLong firstBehind(String stream, long position) {
        return store.firstBehind(stream, position);
    }

    /**
     * The commit of a stream that holds a sequence, if there is one.
     *
     * @throws DamagedJournal if it is not what was recorded
     */
    public Optional<StoredCommit> holding(String stream, long sequence) {
        return checked(() -> store.holding(stream, sequence));
    }

    /**
     * The last commit of a stream; empty if the stream is.
     *
     * @throws DamagedJournal if it is not what was recorded
     */
    public Optional<StoredCommit> newest(String stream) {
        return checked(() -> store.newestOf(stream));
    }

    /** Sequence of the stream's last event; -1 if the stream is empty. */
    public long lastSequence(String stream) {
        return store.lastOf(stream);
    }

    /** @throws DamagedJournal if it is not what was recorded */
    public Optional<StoredCommit> findCommit(UUID id) {
        return checked(() -> store.byCommit(id));
    }

    /**
     * The commit at a position, if there is one.
     *
     * @throws DamagedJournal if it is not what was recorded
     */
    public Optional<StoredCommit> at(long position) {
        return checked(() -> store.at(position));
    }

    private Optional<StoredCommit> checked(Supplier<@Nullable StoredCommit> reading) {
        CommitCheck check = check();
        try {
            return Optional.ofNullable(reading.get()).map(check::require);
        } catch (DamagedJournal e) {
            throw check.raised(e);
        }
    }

    private CommitCheck check() {
        return new CommitCheck(options.mac(), options.alarm());
    }

    /**
     * The first commit at which the running maximum of event times reaches the given time. A binary search: the maximum
     * never decreases, and positions have no gaps.
     */
    public Optional<StoredCommit> firstReaching(Instant time) {
        Head head = head();
        if (head.position() == 0 || head.maxTime() < time.toEpochMilli()) {
            return Optional.empty();
        }
        long low = 1;
        long high = head.position();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (existing(middle).maxTime().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Optional.of(existing(low));
    }

    private StoredCommit existing(long position) {
        return at(position).orElseThrow(() -> new DamagedJournal(position, "position " + position + " is missing"));
    }

    /** The newest commit of all processes. */
    public Head head() {
        return store.head();
    }

    /**
     * The permanent failure of this process's writer: an {@code Error}, such as {@code OutOfMemoryError}, or a defect
     * of the journal. Every later append fails with {@link JournalUnavailable} at once, reads continue, and only a
     * restart of the process helps. Empty while the writer runs, including outages of the store.
     *
     * <p>Class and stack trace of the cause contain no personal data; its message may, and must not be shown.
     */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(queue.failure());
    }

    /**
     * Registers a listener for the newest position after appends of this process. It runs on the writing thread and
     * must not block; commits of other processes are not announced.
     *
     * @return removes the listener
     */
    public Runnable onAppend(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void announce(long position) {
        for (LongConsumer listener : listeners) {
            try {
                listener.accept(position);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A listener failed at position " + position, e);
            }
        }
    }

    /** Writes all waiting commits, then refuses further appends. Does not close the database. */
    @Override
    public void close() {
        queue.close();
    }
}
