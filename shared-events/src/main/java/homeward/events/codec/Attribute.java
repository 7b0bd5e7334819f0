package homeward.events.codec;

/**
 * The attributes of an {@link homeward.events.Envelope}, each with its name in documents and its Kafka record header.
 */
public enum Attribute {
    ID("id", "ce_id"),
    TYPE("type", "ce_type"),
    CASE("caseId", "ce_subject"),
    STREAM("stream", "ce_stream"),
    STREAM_TYPE("streamType", "ce_streamtype"),
    SEQUENCE("sequence", "ce_sequence"),
    COMMIT("commit", "ce_commit"),
    POSITION("position", "ce_position"),
    INDEX("index", "ce_index"),
    COUNT("count", "ce_count"),
    PREV("prev", "ce_prev"),
    HASH("hash", "ce_hash"),
    OCCURRED("occurred", "ce_time"),
    DECIDED("decided", "ce_decidedat"),
    RECORDED("recorded", "ce_recordedat"),
    CORRELATION("correlation", "ce_correlation"),
    CAUSATION("causation", "ce_causation"),
    COMMAND("command", "ce_command"),
    TRACEPARENT("traceparent", "traceparent"),
    ACTOR("actor", "ce_actor"),
    AUTHORITY("authority", "ce_authority"),
    ON_BEHALF_OF("onBehalfOf", "ce_onbehalfof"),
    PARTIES("parties", "ce_parties"),
    TREATY("treaty", "ce_treaty");

    private final String key;
    private final String header;

    Attribute(String key, String header) {
        this.key = key;
        this.header = header;
    }

    /** Name in the journal's metadata and in documents. */
    public String key() {
        return key;
    }

    /** Name of the Kafka record header. */
    public String header() {
        return header;
    }
}
