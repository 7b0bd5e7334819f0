package homeward.console.board;

import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Query;
import homeward.console.board.BoardView.Flight;

/** Which transfers are shown. Every field is optional. */
public class BoardFilter {

    private static final String ALL = "all";

    @QueryParam("partner")
    @Nullable
    String partner;

    /** Code of a place on the way. */
    @QueryParam("place")
    @Nullable
    String place;

    @QueryParam("kind")
    @Nullable
    String kind;

    /** Only what is missing or late. */
    @QueryParam("only")
    @Nullable
    String only;

    /** {@code all} for more than the first alerts. */
    @QueryParam("alerts")
    @Nullable
    String alerts;

    boolean wantsAllAlerts() {
        return ALL.equals(alerts);
    }

    /** The address of the same board with all alerts. */
    String withAllAlerts() {
        return "/board"
                + Query.none()
                        .with("partner", partner)
                        .with("place", place)
                        .with("kind", kind)
                        .with("only", only)
                        .with("alerts", ALL)
                        .text()
                + "#first";
    }

    boolean takes(Flight flight, String us) {
        return (blank(partner)
                        || (flight.form() != null && flight.form().other(us).equals(partner)))
                && (blank(place)
                        || flight.stops().stream().anyMatch(stop -> stop.place().equals(place)))
                && (blank(kind)
                        || (flight.form() != null && flight.form().returnKind().equals(kind)))
                && (blank(only) || flight.urgent());
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
