package homeward.journal;

/** Names of the stored fields. */
final class Fields {

    static final String POSITION = "_id";
    static final String COMMIT = "commit";
    static final String STREAM = "stream";
    static final String TYPE = "type";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String AT = "at";
    static final String MAX_TIME = "maxTime";
    static final String EVENTS = "events";
    static final String PREV = "prev";
    static final String HASH = "hash";
    static final String TAG = "tag";

    static final String ID = "id";
    static final String SEQ = "seq";
    static final String VERSION = "version";
    static final String TIME = "time";
    static final String PAYLOAD = "payload";
    static final String META = "meta";

    private Fields() {}
}
