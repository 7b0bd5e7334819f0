package homeward.chassis.consuming;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

import homeward.chassis.failures.Patience;

/**
 * Records that are not their journal's. Each raises an alarm: one log entry, the count of rejected records, and an entry
 * among the parked streams under the name {@value #CONSUMER}, one for each stream that such records claim to belong to. The
 * true stream continues: whoever can write to a topic must not be able to stop a case. An entry stays until an operator
 * releases it.
 */
@Singleton
public class Quarantine implements Healable {

    /** The consumer under which the records are parked. */
    public static final String CONSUMER = "records";

    /** The signature is missing, was not made by the topic's owner, or does not cover what the record says. */
    public static final String NOT_SIGNED = "not-signed";

    /** Signed, but not an event. */
    public static final String NOT_AN_EVENT = "not-an-event";

    /** In another topic, under another key or in another partition than its event's. */
    public static final String MISPLACED = "misplaced";

    /** Behind records that follow it in its journal. */
    public static final String OUT_OF_PLACE = "out-of-place";

    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final Pattern STREAM = Pattern.compile("[A-Za-z0-9-]{1,120}");
    private static final String UNNAMED = "unnamed";

    /** Entries made by one process; more are only counted and logged. */
    private static final int MOST = 1_000;

    private final ParkedStreams parked;
    private final AtomicLong count = new AtomicLong();
    private volatile boolean stopped;
    private final Patience patience = new Patience(() -> stopped);
    /** Places seen: projections, policies, healer and rebuilds all read them. */
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    public Quarantine(ParkedStreams parked) {
        this.parked = parked;
    }

    /** Sets the record aside; blocks while the store does not answer. */
    void take(ConsumerRecord<String, byte[]> record, String service, String reason) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (seen.asMap().putIfAbsent(partition + "@" + record.offset(), true) != null) {
            return;
        }
        LOG.errorf("A record that is not its journal's is not believed: %s@%d: %s", partition, record.offset(), reason);
        if (count.incrementAndGet() <= MOST) {
            Parked entry = Parked.record(service, stream(record), partition, record.offset(), reason);
            patience.untilItWorks("Parking a record", () -> {
                parked.park(List.of(entry));
                return true;
            });
        }
    }

    /** Repeats the check while the installation lacks a public key. */
    boolean waitingForKeys(Supplier<Boolean> check) {
        return patience.untilItWorks("Looking for the public keys of the services", check);
    }

    /** The stream that the record claims to belong to. */
    private static String stream(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader("ce_stream");
        String claimed =
                header == null || header.value() == null ? UNNAMED : new String(header.value(), StandardCharsets.UTF_8);
        return STREAM.matcher(claimed).matches() ? claimed : UNNAMED;
    }

    /** Number of records that this process has rejected. */
    public long rejected() {
        return count.get();
    }

    @Override
    public boolean has(String consumer) {
        return consumer.equals(CONSUMER);
    }

    /** Releases the entry: an operator has looked into it. The stream itself was never stopped. */
    @Override
    public Optional<Parked> heal(Parked stream, List<Arrival> events) {
        return Optional.empty();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }
}
