package homeward.console.api;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A service whose interface the console uses. */
public enum Service {
    REQUEST("request"),
    IDENTIFICATION("identification"),
    TRANSPORT("transport-and-escort"),
    REINTEGRATION("reintegration"),
    FEED("feed"),
    AUDIT("audit");

    /** Those that keep case files and work lists. */
    public static final List<Service> DESKS = List.of(REQUEST, IDENTIFICATION, TRANSPORT, REINTEGRATION);

    private final String id;

    Service(String id) {
        this.id = id;
    }

    /** Its name, as in {@code homeward.console.services.<id>}. */
    public String id() {
        return id;
    }

    /** The desk of that name. */
    public static Optional<Service> desk(@Nullable String id) {
        return DESKS.stream().filter(desk -> desk.id.equals(id)).findFirst();
    }
}
