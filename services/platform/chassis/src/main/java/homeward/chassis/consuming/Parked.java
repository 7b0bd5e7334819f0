package homeward.chassis.consuming;

import java.time.Instant;

import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

import homeward.chassis.time.Timestamps;

/**
 * A stream that a consumer cannot continue. Its later events wait; all other streams continue.
 *
 * @param consumer name of the consumer: a projection's build ({@code case-file-1}), a policy, deadlines or the
 *     disclosure ledger
 * @param source the source service
 * @param partition the partition of the stream's records; {@link #JOURNAL} if the consumer does not read a topic
 * @param offset offset of the first waiting record; 0 after a gap, since the missing event may lie before it. In the
 *     journal its position
 * @param reason {@code gap}, {@code unknown-event}, {@code refused: rule}, or the class of the exception; never a
 *     message
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

    private static final String REFUSED = "refused: ";

    /** The reason for a refused command. */
    public static String refused(String rule) {
        return REFUSED + rule;
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

    boolean inJournal() {
        return partition.equals(JOURNAL);
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
