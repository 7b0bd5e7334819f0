package homeward.chassis.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.proof.RecordSigner;
import homeward.chassis.relay.RelayState.Phase;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.journal.CommitReader;
import homeward.journal.DamagedJournal;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;

/**
 * Publishes a service's journal to its events topic, in journal order.
 *
 * <p>Read-committed readers see every commit whole, once, and in order, regardless of crashes: events and progress are
 * written in one transaction, and a newer leader fences an older one before it reads the progress. Nothing is skipped:
 * a missing position stops the relay.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int MOST_COMMITS = 300;
    private static final int MOST_BYTES = 8 << 20;
    /** Minimum interval between transactions; shorter intervals make transactions slow each other down. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long FIRST_BACKOFF_MILLIS = 50;
    private static final long LONGEST_BACKOFF_MILLIS = 3_000;
    private static final long DAMAGE_RECHECK_MILLIS = 10_000;
    /**
     * After an outage a client may be in an inconsistent state and throw what looks like a defect; a new client does
     * not.
     */
    private static final int MOST_DEFECTS_IN_A_ROW = 5;

    private final Broker broker;
    private final TopicNames names;
    private final String service;
    private final Journal journal;
    private final Function<StoredCommit, List<ProducerRecord<byte[], byte[]>>> records;
    private final RecordSigner signer;
    private final Duration timeout;
    private final RelayProgress progress;
    private final RelayLeadership leadership;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean signalled;
    private volatile boolean closed;
    private volatile RelayState state = new RelayState(Phase.STOPPED, 0, 0);

    /**
     * @param instance stable name of this replica across restarts; empty if it has none
     * @param records converts a commit to records of the events topic, see {@link EventRecords}
     * @param signer signs what is published
     * @param check recognises the relay's own progress
     * @param timeout maximum wait for the broker per attempt
     * @param vitals notified if the relay ends while the process runs
     */
    public Relay(
            Broker broker,
            TopicNames names,
            String service,
            Optional<String> instance,
            Journal journal,
            Function<StoredCommit, List<ProducerRecord<byte[], byte[]>>> records,
            RecordSigner signer,
            RecordCheck check,
            Duration timeout,
            Vitals vitals) {
        this.broker = broker;
        this.names = names;
        this.service = service;
        this.journal = journal;
        this.records = records;
        this.signer = signer;
        this.timeout = timeout;
        this.progress = new RelayProgress(broker, names, service, check);
        this.leadership = new RelayLeadership(broker, names.relay(service), instance, _ -> signal(), vitals);
        this.thread = Thread.ofPlatform().name("relay").daemon().unstarted(vitals.watched("relay", this::run));
    }

    /** Joins the election and, once elected, relays until closed. The topics must exist. */
    public void start() {
        state = new RelayState(Phase.STANDING_BY, 0, 0);
        leadership.start();
        thread.start();
    }

    public RelayState state() {
        return state;
    }

    private void run() {
        Runnable unsubscribe = journal.onAppend(_ -> signal());
        long backoff = FIRST_BACKOFF_MILLIS;
        int defects = 0;
        while (!closed && state.phase() != Phase.FAILED) {
            long before = state.published();
            if (!leadership.leader()) {
                phase(Phase.STANDING_BY);
                await(IDLE_NANOS);
                continue;
            }
            try {
                lead();
                backoff = FIRST_BACKOFF_MILLIS;
                defects = 0;
            } catch (ProducerFencedException | InvalidProducerEpochException e) {
                LOG.info("A newer leader relays");
                phase(Phase.STANDING_BY);
                await(TimeUnit.SECONDS.toNanos(1));
            } catch (DamagedJournal e) {
                if (state.phase() != Phase.DAMAGED) {
                    LOG.errorf("The journal is damaged at position %d; nothing more is published", e.position());
                }
                state = new RelayState(Phase.DAMAGED, state.published(), e.position());
                pause(DAMAGE_RECHECK_MILLIS);
            } catch (RuntimeException e) {
                boolean progress = state.published() > before;
                Failure failure = Failure.of(e);
                if (!closed && (failure instanceof Failure.Defect || state.phase() != Phase.RETRYING)) {
                    failure.log(LOG, "The relay");
                }
                defects = progress || failure instanceof Failure.Outage ? 0 : defects + 1;
                phase(defects == MOST_DEFECTS_IN_A_ROW ? Phase.FAILED : Phase.RETRYING);
                backoff = progress ? FIRST_BACKOFF_MILLIS : backoff;
                pause(backoff);
                backoff = Math.min(LONGEST_BACKOFF_MILLIS, backoff * 2);
            }
        }
        unsubscribe.run();
        if (closed) {
            phase(Phase.STOPPED);
        } else {
            leadership.close(); // a replica with another build may succeed
        }
    }

    /** Relays until leadership is lost. */
    private void lead() {
        KafkaProducer<byte[], byte[]> producer = producer();
        boolean clean = false;
        try {
            producer.initTransactions();
            RelayProgress.Published published = progress.read();
            state = new RelayState(Phase.LEADING, published.position(), 0);
            while (!closed && leadership.leader()) {
                long began = System.nanoTime();
                List<StoredCommit> batch = next(published.position());
                if (batch.isEmpty()) {
                    requireNotCutOff(published.position());
                    phase(Phase.LEADING);
                    await(IDLE_NANOS);
                } else {
                    published = published.upTo(batch.getLast().position());
                    publish(producer, batch, published);
                    state = new RelayState(Phase.LEADING, published.position(), 0);
                    pace(began);
                }
            }
            clean = true;
        } finally {
            // no waiting after a failure: the next initTransactions ends the transaction
            producer.close(clean ? Duration.ofSeconds(2) : Duration.ZERO);
        }
    }

    /** Publishes the batch; a record that was not stored fails the transaction's commit. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void publish(
            KafkaProducer<byte[], byte[]> producer, List<StoredCommit> batch, RelayProgress.Published reached) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        batch.forEach(commit -> all.addAll(records.apply(commit)));
        all.add(progress.record(reached));
        signer.sign(all, reached.publication());
        producer.beginTransaction();
        all.forEach(producer::send);
        producer.commitTransaction();
    }

    /** @throws DamagedJournal if the journal ends before what was published of it */
    private void requireNotCutOff(long published) {
        long head = journal.head().position();
        if (head < published) {
            throw new DamagedJournal(head + 1, "the journal was cut off at its end, after position " + head);
        }
    }

    private List<StoredCommit> next(long published) {
        clearSignal();
        List<StoredCommit> batch = new ArrayList<>();
        int bytes = 0;
        try (CommitReader reader = journal.read(published + 1)) {
            while (batch.size() < MOST_COMMITS && bytes < MOST_BYTES && reader.hasNext()) {
                StoredCommit commit = reader.next();
                bytes += commit.events().stream()
                        .mapToInt(event -> event.payload().length)
                        .sum();
                batch.add(commit);
            }
        }
        return batch;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> config = broker.client();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, names.transactionalId(service));
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        config.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis() * 2 / 3));
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis() * 4 / 3));
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 << 20);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void phase(Phase phase) {
        state = new RelayState(phase, state.published(), phase == Phase.DAMAGED ? state.damagedAt() : 0);
    }

    private void signal() {
        lock.lock();
        try {
            signalled = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void clearSignal() {
        lock.lock();
        try {
            signalled = false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until signalled, but only briefly, since commits of other replicas are not announced. */
    private void await(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (!signalled && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            signalled = false;
        } catch (InterruptedException _) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Pauses as long as the transaction took: the slower the broker, the more commits share a transaction. */
    private void pace(long began) {
        long took = System.nanoTime() - began;
        sleep(Duration.ofNanos(Math.min(LONGEST_REST_NANOS, Math.max(took, PACE_NANOS - took))));
    }

    private void pause(long millis) {
        if (!closed) {
            sleep(Duration.ofMillis(millis));
        }
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        signal();
        leadership.close();
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
