package homeward.console.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What follows the question mark of an address. Immutable.
 *
 * @param parts names and values as they stand in the address
 */
public record Query(List<String> parts) {

    /** Nothing yet. */
    public static Query none() {
        return new Query(List.of());
    }

    /** With a parameter more; without a value it is left out. */
    public Query with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        List<String> more = new ArrayList<>(parts);
        more.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return new Query(List.copyOf(more));
    }

    /** With the question mark; empty if nothing is asked. */
    public String text() {
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
