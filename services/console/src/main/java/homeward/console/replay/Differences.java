package homeward.console.replay;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import homeward.console.dossier.Persons;
import homeward.console.histories.Change;
import homeward.console.words.Speech;

/** Says what changed in a case file: places and codes in words where there are any, else as the service says them. Pure. */
record Differences(Persons persons, Speech say) {

    /** Parts of a file whose stages have words of their own. */
    private static final Map<String, String> STAGES = Map.of(
            "application", "stage.request",
            "identification", "stage.identification",
            "transfer", "stage.transport-and-escort",
            "reintegration", "stage.reintegration");

    /** Kinds of words by the name of a field; the first that has the code is meant. */
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("reply", List.of("reply")),
            Map.entry("ended", List.of("end")),
            Map.entry("returnKind", List.of("kind")),
            Map.entry("procedure", List.of("procedure")),
            Map.entry(
                    "kind",
                    List.of("evidence", "traveldocument", "document", "assistance", "recipient", "limit", "message")),
            Map.entry("form", List.of("assistanceform")),
            Map.entry("effect", List.of("effect")),
            Map.entry("follows", List.of("follows")),
            Map.entry("category", List.of("category")),
            Map.entry("role", List.of("family", "role")),
            Map.entry("civilStatus", List.of("civil")),
            Map.entry("sex", List.of("sex")),
            Map.entry("status", List.of("limitstatus", "documentstatus", "journey")),
            Map.entry("outcome", List.of("outcome", "interview", "assessment")),
            Map.entry("withdrawalReason", List.of("withdrawal")),
            Map.entry("closedFor", List.of("withdrawal", "ground")),
            Map.entry("withdrawnFor", List.of("reason")),
            Map.entry("reasons", List.of("reason", "extension")),
            Map.entry("reason", List.of("withdrawal", "finding", "failed")),
            Map.entry("failure", List.of("failed")),
            Map.entry("obstacle", List.of("obstacle")),
            Map.entry("refutedFor", List.of("refutation")),
            Map.entry("undeterminedFor", List.of("undetermined")),
            Map.entry("ground", List.of("ground")),
            Map.entry("finding", List.of("fitness", "finding")),
            Map.entry("step", List.of("appealstep")),
            Map.entry("function", List.of("escort")),
            Map.entry("mode", List.of("mode")),
            Map.entry("word", List.of("landing")),
            Map.entry("support", List.of("support")),
            Map.entry("escortAssurances", List.of("assurance")),
            Map.entry("separations", List.of("separation")),
            Map.entry("dimension", List.of("dimension")),
            Map.entry("confirmed", List.of("maynotleave")),
            Map.entry("standing", List.of("voluntaryway")),
            Map.entry("rule", List.of("condition")),
            Map.entry("what", List.of("duewhat")),
            Map.entry("agreement", List.of("treaty")),
            Map.entry("protocol", List.of("treaty")),
            Map.entry("profile", List.of("treaty")));

    /** Fields that name a state; where a journey begins and ends there are places instead. */
    private static final Set<String> STATE_FIELDS = Set.of(
            "requestingState",
            "requestedState",
            "state",
            "fromState",
            "toState",
            "destination",
            "transitStates",
            "otherTransitStates",
            "signedBy",
            "statedBy",
            "correctedBy");

    private static final Pattern SEGMENT = Pattern.compile("([^.\\[\\]]+)|\\[([^\\]]*)\\]");

    /** Fields of an object that are told; more would not be read, and are said to be there. */
    private static final int FIELDS = 12;

    private static final int LONGEST_ID = 8;

    List<Diff> of(List<Change> changes) {
        return changes.stream().map(this::diff).toList();
    }

    private Diff diff(Change change) {
        List<String> place = new ArrayList<>();
        String field = "";
        String part = "";
        Matcher segments = SEGMENT.matcher(change.path());
        while (segments.find()) {
            String name = segments.group(1);
            if (name == null) {
                place.add(entry(Objects.requireNonNullElse(segments.group(2), "")));
            } else {
                part = part.isEmpty() ? name : part;
                field = name;
                place.add(name(name));
            }
        }
        return new Diff(
                String.join(", ", place),
                change.path(),
                value(part, field, change.before(), 0),
                value(part, field, change.after(), 0));
    }

    private String name(String field) {
        return say.word("data", field);
    }

    /** An entry of a list: a person by name or place, else the beginning of its id. */
    private String entry(String id) {
        String person = persons.shortName(id);
        return !person.isEmpty() ? person : id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }

    private @Nullable String value(String part, String field, @Nullable JsonNode value, int depth) {
        if (value == null || value.isNull() || value.isMissingNode() || (value.isContainerNode() && value.isEmpty())) {
            return null;
        }
        if (value.isBoolean()) {
            return say.word("value", value.booleanValue() ? "YES" : "NO");
        }
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            for (JsonNode one : value) {
                String said = value(part, field, one, depth + 1);
                if (said != null) {
                    all.add(said);
                }
            }
            return String.join(depth == 0 ? "; " : ", ", all);
        }
        return value.isObject() ? object(part, value, depth) : text(part, field, value.asText());
    }

    private String object(String part, JsonNode object, int depth) {
        if (object.path("erased").booleanValue()) {
            return say.word("value", "ERASED");
        }
        if (object.path("sealed").booleanValue()) {
            return say.word("value", "SEALED");
        }
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String said = value(part, field.getKey(), field.getValue(), depth + 1);
            if (said != null) {
                told.add(name(field.getKey()) + ": " + said);
            }
        }
        List<String> shown = told.subList(0, Math.min(told.size(), FIELDS));
        return String.join(depth == 0 ? "; " : ", ", shown) + (shown.size() < told.size() ? "; …" : "");
    }

    private String text(String part, String field, String text) {
        if (text.indexOf('T') == 10) {
            try {
                return say.moment(Instant.parse(text));
            } catch (DateTimeParseException none) {
                return text;
            }
        }
        if (STATE_FIELDS.contains(field)) {
            return say.state(text);
        }
        String stage = STAGES.get(part);
        List<String> kinds =
                field.equals("stage") && stage != null ? List.of(stage) : KINDS.getOrDefault(field, List.of());
        String person = persons.shortName(text);
        return kinds.stream()
                .flatMap(kind -> say.known(kind, text).stream())
                .findFirst()
                .orElse(person.isEmpty() ? text : person);
    }
}
