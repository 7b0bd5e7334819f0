package homeward.console.letters;

import java.util.List;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;

/**
 * A file that came with a form.
 *
 * @param name as the browser gives it
 * @param code why the console did not even ask; null if it did
 * @param answer of the service; null if it was not asked
 */
record Brought(String name, @Nullable String code, @Nullable Answer<Stored> answer) {

    private static final String KEY = "homeward.brought";

    /**
     * A file that the service has stored.
     *
     * @param type as found in its content
     * @param bytes without what was taken out of it
     */
    record Stored(
            String attachmentId,
            String type,
            long bytes,
            @Nullable String scan) {}

    static Brought refused(String name, String code) {
        return new Brought(name, code, null);
    }

    static Brought answered(String name, Answer<Stored> answer) {
        return new Brought(name, null, answer);
    }

    /** Null if it was not stored. */
    @Nullable
    Stored stored() {
        return answer == null ? null : answer.value();
    }

    /** Null if the service has not refused it. */
    @Nullable
    Problem problem() {
        return answer == null ? null : answer.problem();
    }

    /** Leaves them for the page. */
    static void keep(RoutingContext routing, List<Brought> all) {
        routing.put(KEY, all);
    }

    /** Those that came with the form of this request. */
    static List<Brought> of(RoutingContext routing) {
        List<Brought> all = routing.get(KEY);
        return all == null ? List.of() : all;
    }
}
