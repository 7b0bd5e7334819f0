package homeward.chassis.deciding;

import homeward.events.CaseId;
import homeward.events.PersonId;

/** How stream ids are formed: {@code <stream type>-<case id>[-<person id>]}, readable and derivable by everyone. */
public final class StreamIds {

    private StreamIds() {}

    public static String of(String streamType, CaseId caseId) {
        return streamType + "-" + caseId;
    }

    public static String of(String streamType, CaseId caseId, PersonId personId) {
        return streamType + "-" + caseId + "-" + personId;
    }
}
