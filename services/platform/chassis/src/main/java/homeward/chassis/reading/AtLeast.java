package homeward.chassis.reading;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The state of a document that a reader requires: {@code Prefer: wait=<seconds>} with {@code
 * ?atLeast=<stream>:<version>}.
 *
 * @param stream the stream whose events are required
 * @param version minimum number of its events
 * @param patience maximum wait
 */
public record AtLeast(String stream, long version, Duration patience) {

    private static final Pattern CASE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Case id of the stream; null if its name contains none. */
    @Nullable
    String caseId() {
        Matcher found = CASE.matcher(stream);
        return found.find() ? found.group() : null;
    }
}
