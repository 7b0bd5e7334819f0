package homeward.local.proof;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Compares the stored stream type with the stream's id, which begins with it. */
final class StreamTypes {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern STREAM = Pattern.compile("(?:([a-z]+(?:-[a-z]+)*)-)?" + UUID + "(?:-" + UUID + ")?");

    private StreamTypes() {}

    /**
     * @param written null if the event belongs to no aggregate; its stream is then the event's own id
     * @throws AssertionError if the id does not begin with the type
     */
    static void verify(String where, String stream, @Nullable String written) {
        Matcher id = STREAM.matcher(stream);
        if (!id.matches() || !Objects.equals(id.group(1), written)) {
            throw new AssertionError("in " + where + ", stream " + stream + " has the type " + written);
        }
    }
}
