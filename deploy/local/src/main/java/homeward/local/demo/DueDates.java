package homeward.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.demo.Played.Due;

/** The due dates in a case file, each with the article that sets it, if the file states one. */
final class DueDates {

    private DueDates() {}

    static List<Due> of(JsonNode caseFile, int step) {
        List<Due> found = new ArrayList<>();
        for (JsonNode moment : caseFile.path("due")) {
            if (moment.hasNonNull("due")) {
                found.add(new Due(
                        step,
                        Words.of(moment.path("what").asText()),
                        Instant.parse(moment.path("due").asText()),
                        article(basis(caseFile, moment))));
            }
        }
        return found;
    }

    private static JsonNode basis(JsonNode caseFile, JsonNode moment) {
        if (moment.hasNonNull("basis")) {
            return moment.path("basis");
        }
        String what = moment.path("what").asText();
        if (what.startsWith("REPLY_LIMIT")) {
            return caseFile.at("/desk/replyLimit/basis");
        }
        if (what.startsWith("TRANSFER_WINDOW")) {
            for (JsonNode person : caseFile.at("/application/persons")) {
                if (person.path("personId").equals(moment.path("personId"))) {
                    return person.at("/answer/basis");
                }
            }
        }
        return caseFile.path("none");
    }

    private static String article(JsonNode basis) {
        return basis.hasNonNull("article")
                ? "Article " + basis.path("article").asText() + ", "
                        + basis.path("profile").asText()
                : basis.path("profile").asText();
    }
}
