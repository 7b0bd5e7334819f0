package homeward.console.histories;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two states of a case file.
 *
 * @param path e.g. {@code application.persons[2f…].answer.reply}
 * @param before null, or JSON's null, if there was nothing
 * @param after the same if nothing is left
 */
public record Change(
        String path, @Nullable JsonNode before, @Nullable JsonNode after) {}
