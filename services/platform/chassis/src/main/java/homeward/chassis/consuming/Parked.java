package homeward.chassis.consuming;

import java.time.Instant;

import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

import homeward.chassis.time.Timestamps;

/**
 * A stream that a consumer cannot continue. Its later events wait; all other streams continue.
 *
 * @param consumer name of the consumer: a projection's build ({@code case-file-1}), a policy, deadlines, the
 *     disclosure ledger, or {@code records} for a record that is not its journal's
 * @param source the source service
 * @param partition the partition of the stream's records; {@link #JOURNAL} if the consumer does not read a topic
 * @param offset offset of the first waiting record; 0 after a gap, since the missing event may lie before it. In the
 *     journal its position
 * @param reason {@code gap}, {@code unknown-event}, {@code out-of-place}, {@code refused: rule}, the class of the
 *     exception, or why a record is not believed; never a message
 * @param since real time
 */
public record Parked(
        String consumer,
        String source,
        String stream,
        TopicPartition partition,
        long offset,
        String reason,
        Instant since) {

    /** The service's own journal, in place of a topic's partition. */
    public static final TopicPartition JOURNAL = new TopicPartition("journal", 0);

    public static final String GAP = "gap";
    public static final String UNKNOWN_EVENT = "unknown-event";

    /** A sequence that was applied before, but recorded later in the journal: its journal was not continued from its end. */
    public static final String OUT_OF_PLACE = "out-of-place";

    private static final String REFUSED = "refused: ";

    /** The reason for a refused command. */
    public static String refused(String rule) {
        return REFUSED + rule;
    }

    /** For a record that is not its journal's; in the stream that it claims to belong to. */
    static Parked record(String service, String stream, TopicPartition partition, long offset, String reason) {
        return new Parked(Quarantine.CONSUMER, service, stream, partition, offset, reason, Instant.now());
    }

    /** For a consumer that does not read a topic. */
    public static Parked inJournal(String consumer, String source, String stream, long position, String reason) {
        return new Parked(consumer, source, stream, JOURNAL, position, reason, Instant.now());
    }

    /**
     * Whether time alone may help: a missing event may arrive, a refused command may be accepted. All other reasons
     * persist until another build of the service runs.
     */
    boolean mayPass() {
        return reason.equals(GAP) || reason.startsWith(REFUSED);
    }

    /** Whether only an operator may release it: nothing that this service does can change a foreign record. */
    boolean needsOperator() {
        return consumer.equals(Quarantine.CONSUMER);
    }

    /** Whether it is healed without reading a topic. */
    boolean readsNoTopic() {
        return partition.equals(JOURNAL) || needsOperator();
    }

    /** @param reason see {@link #reason} */
    public static Parked at(String consumer, Arrival arrival, String reason) {
        return new Parked(
                consumer,
                arrival.service(),
                arrival.stream(),
                arrival.partition(),
                reason.equals(GAP) ? 0 : arrival.offset(),
                reason,
                Instant.now());
    }

    String id() {
        return id(consumer, stream);
    }

    static String id(String consumer, String stream) {
        return consumer + "|" + stream;
    }

    Document document() {
        return new Document("consumer", consumer)
                .append("source", source)
                .append("stream", stream)
                .append("topic", partition.topic())
                .append("partition", partition.partition())
                .append("offset", offset)
                .append("reason", reason)
                .append("since", Timestamps.text(since));
    }

    static Parked of(Document document) {
        return new Parked(
                document.getString("consumer"),
                document.getString("source"),
                document.getString("stream"),
                new TopicPartition(document.getString("topic"), document.getInteger("partition")),
                document.getLong("offset"),
                document.getString("reason"),
                Instant.parse(document.getString("since")));
    }
}
