package homeward.feed.ring;

/** How events are written. A place is the sealed id by which a reader continues behind an event. */
public enum Form {
    /** Server-sent events. */
    EVENT_STREAM("text/event-stream;charset=utf-8") {
        @Override
        public String event(String place, String json) {
            return "id: " + place + "\ndata: " + json + "\n\n";
        }

        @Override
        public String place(String place) {
            return "id: " + place + "\n\n";
        }

        @Override
        public String end(long retryMillis) {
            return "retry: " + retryMillis + "\n\n";
        }
    },

    /** A JSON object on each line. */
    JSON_LINES("application/x-ndjson") {
        @Override
        public String event(String place, String json) {
            return "{\"place\":\"" + place + "\"," + json.substring(1) + "\n";
        }

        @Override
        public String place(String place) {
            return "{\"place\":\"" + place + "\"}\n";
        }

        @Override
        public String end(long retryMillis) {
            return "";
        }
    };

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param json an object in one line */
    public abstract String event(String place, String json);

    /** Moves a reader's place on although nothing happened that it sees. */
    public abstract String place(String place);

    /** Said before the stream is ended for other reasons than the reader's. */
    public abstract String end(long retryMillis);
}
