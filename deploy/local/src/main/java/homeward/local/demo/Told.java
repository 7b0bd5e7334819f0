package homeward.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.console.PlainError;

/** What the feed tells of a case, against the kinds of events that it must tell in this order. */
final class Told {

    private final String caseId;
    private final List<String> wanted;
    private final Set<String> known;
    private final List<JsonNode> met = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    /** @param known ids of the events that the reader has been told before; new ones are added */
    Told(String caseId, List<String> wanted, Set<String> known) {
        this.caseId = caseId;
        this.wanted = wanted;
        this.known = known;
    }

    /**
     * @return whether it is the next one of those that must be told
     * @throws PlainError if the event is of another case, or was told before
     */
    boolean hear(JsonNode event) {
        String kind = event.path("kind").asText();
        if (!event.path("case").asText().equals(caseId)) {
            throw new PlainError("the feed of case " + caseId + " told " + kind + " of case "
                    + event.path("case").asText());
        }
        if (!known.add(event.path("event").asText())) {
            throw new PlainError(
                    "the feed told " + kind + " " + event.path("event").asText() + " twice");
        }
        heard.add(kind);
        if (complete() || !wanted.get(met.size()).equals(kind)) {
            return false;
        }
        met.add(event);
        return true;
    }

    String caseId() {
        return caseId;
    }

    boolean complete() {
        return met.size() == wanted.size();
    }

    /** The events that had to be told. */
    List<JsonNode> met() {
        return List.copyOf(met);
    }

    /** What is still to be told, and what was instead. */
    String lacks() {
        if (complete()) {
            return "";
        }
        return wanted.get(met.size())
                + (met.isEmpty() ? "" : " after " + String.join(", ", wanted.subList(0, met.size())))
                + (heard.isEmpty() ? "; it told nothing" : "; it told " + String.join(", ", heard));
    }
}
