package homeward.console.api;

import java.util.List;
import java.util.Map;

/**
 * The answer to a command that was carried out.
 *
 * @param stream the changed stream
 * @param version its events afterwards
 * @param ids ids in the recorded events, by the name of their field
 */
public record Receipt(String caseId, String stream, long version, List<String> events, Map<String, List<String>> ids) {

    /** The state of a case file that shows this, as {@code atLeast}. */
    public String atLeast() {
        return stream + ":" + version;
    }
}
