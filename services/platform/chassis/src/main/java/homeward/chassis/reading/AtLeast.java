package homeward.chassis.reading;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see: {@code Prefer: wait=<seconds>} with {@code ?atLeast=<stream>:<version>}.
 *
 * @param stream whose events the reader waits for
 * @param version number of them that must be there
 * @param patience how long it is willing to wait
 */
public record AtLeast(String stream, long version, Duration patience) {

    private static final Pattern CASE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The case the stream belongs to; null where its name tells of none. */
    @Nullable
    String caseId() {
        Matcher found = CASE.matcher(stream);
        return found.find() ? found.group() : null;
    }
}
