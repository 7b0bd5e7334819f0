package homeward.chassis.deciding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import homeward.events.CaseId;
import homeward.events.PersonId;

/** The form of stream ids: {@code <stream type>-<case id>[-<person id>]}. */
public final class StreamIds {

    private static final Pattern IDS =
            Pattern.compile("[a-z][a-z-]*?-(?<case>[0-9a-f-]{36})(?:-(?<person>[0-9a-f-]{36}))?");

    private StreamIds() {}

    public static String of(String streamType, CaseId caseId) {
        return streamType + "-" + caseId;
    }

    public static String of(String streamType, CaseId caseId, PersonId personId) {
        return streamType + "-" + caseId + "-" + personId;
    }

    /**
     * The case of a stream id.
     *
     * @throws IllegalArgumentException if the text is not a stream id of this form
     */
    public static CaseId caseOf(String stream) {
        return CaseId.of(ids(stream).group("case"));
    }

    /**
     * The person of a stream id.
     *
     * @throws IllegalArgumentException if it is not the id of a person's stream
     */
    public static PersonId personOf(String stream) {
        String person = ids(stream).group("person");
        if (person == null) {
            throw new IllegalArgumentException("not the id of a person's stream: " + stream);
        }
        return PersonId.of(person);
    }

    private static Matcher ids(String stream) {
        Matcher ids = IDS.matcher(stream);
        if (!ids.matches()) {
            throw new IllegalArgumentException("not the id of a case's stream: " + stream);
        }
        return ids;
    }
}
