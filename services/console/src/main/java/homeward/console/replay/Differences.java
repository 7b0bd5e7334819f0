package homeward.console.replay;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Kinds of words by the name of a field. */
    private static final Map<String, String> KINDS = Map.of(
            "reply", "reply",
            "ended", "end",
            "returnKind", "kind",
            "procedure", "procedure",
            "kind", "evidence",
            "effect", "effect",
            "follows", "follows");

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
        String stage = STAGES.get(part);
        String kind = field.equals("stage") && stage != null ? stage : KINDS.get(field);
        String person = persons.shortName(text);
        return kind != null ? say.word(kind, text) : person.isEmpty() ? text : person;
    }
}
