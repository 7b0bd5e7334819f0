package homeward.console.api;

/** A service whose interface the console uses. */
public enum Service {
    REQUEST("request"),
    IDENTIFICATION("identification"),
    TRANSPORT("transport-and-escort"),
    REINTEGRATION("reintegration");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    /** Its name, as in {@code homeward.console.services.<id>}. */
    public String id() {
        return id;
    }
}
