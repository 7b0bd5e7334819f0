package homeward.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full name of an event version, the CloudEvents {@code type}: {@code homeward.<service>.<Event>.v<n>}, e.g.
 * {@code homeward.request.ApplicationSubmitted.v1}.
 *
 * @param name event name without version
 * @param version from 1
 */
public record TypeName(String service, String name, int version) {

    private static final Pattern SHAPE =
            Pattern.compile("homeward\\.([a-z]+(?:-[a-z]+)*)\\.([A-Z][A-Za-z0-9]*)\\.v([1-9][0-9]{0,5})");

    /** @throws IllegalArgumentException if the text does not have the shape above */
    public static TypeName parse(String text) {
        Matcher match = SHAPE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "not an event type of the form homeward.<service>.<Event>.v<n>: " + text);
        }
        return new TypeName(match.group(1), match.group(2), Integer.parseInt(match.group(3)));
    }

    @Override
    public String toString() {
        return "homeward." + service + "." + name + ".v" + version;
    }
}
