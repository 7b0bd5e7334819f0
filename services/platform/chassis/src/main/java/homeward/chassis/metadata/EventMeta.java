package homeward.chassis.metadata;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.StateCode;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/**
 * What is kept with every event beside its payload: a JSON object of texts, with {@code parties} as a list. No personal
 * data.
 *
 * @param commandId also the commit's id
 * @param occurred legal time
 * @param decided when the aggregate decided, by the movable clock
 * @param parties the states the case was visible to after the command
 * @param holders those of them that may hold the personal data in it; written only where they are fewer
 * @param treaty profile and version, e.g. {@code EU-RUS-2006/1}
 * @param digest SHA-256 of the request that asked for it, hex; empty where a repeat cannot differ
 */
public record EventMeta(
        CaseId caseId,
        UUID commandId,
        String command,
        Instant occurred,
        Instant decided,
        UUID correlation,
        UUID causation,
        String actor,
        String authority,
        StateCode onBehalfOf,
        Set<StateCode> parties,
        Set<StateCode> holders,
        @Nullable String treaty,
        @Nullable String traceparent,
        String digest) {

    /** Metadata of an event whose parties may all hold what is in it. */
    public EventMeta(
            CaseId caseId,
            UUID commandId,
            String command,
            Instant occurred,
            Instant decided,
            UUID correlation,
            UUID causation,
            String actor,
            String authority,
            StateCode onBehalfOf,
            Set<StateCode> parties,
            @Nullable String treaty,
            @Nullable String traceparent,
            String digest) {
        this(
                caseId,
                commandId,
                command,
                occurred,
                decided,
                correlation,
                causation,
                actor,
                authority,
                onBehalfOf,
                parties,
                parties,
                treaty,
                traceparent,
                digest);
    }

    /** The metadata key whose value the engine takes as the commit's id. */
    static final String COMMAND_ID = "commandId";

    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("caseId", caseId.toString());
        map.put(COMMAND_ID, commandId.toString());
        map.put("command", command);
        map.put("occurred", occurred.toString());
        map.put("decided", decided.toString());
        map.put("correlation", correlation.toString());
        map.put("causation", causation.toString());
        map.put("actor", actor);
        map.put("authority", authority);
        map.put("onBehalfOf", onBehalfOf.value());
        map.put("parties", codes(parties));
        if (!holders.equals(parties)) {
            map.put("holders", codes(holders));
        }
        map.put("digest", digest);
        if (treaty != null) {
            map.put("treaty", treaty);
        }
        if (traceparent != null) {
            map.put("traceparent", traceparent);
        }
        return map;
    }

    /** @throws IllegalArgumentException where a value is missing or not what it should be */
    public static EventMeta from(Map<String, ?> map) {
        return new EventMeta(
                CaseId.of(text(map, "caseId")),
                UUID.fromString(text(map, COMMAND_ID)),
                text(map, "command"),
                Instant.parse(text(map, "occurred")),
                Instant.parse(text(map, "decided")),
                UUID.fromString(text(map, "correlation")),
                UUID.fromString(text(map, "causation")),
                text(map, "actor"),
                text(map, "authority"),
                new StateCode(text(map, "onBehalfOf")),
                states(map.get("parties")),
                states(map.containsKey("holders") ? map.get("holders") : map.get("parties")),
                (String) map.get("treaty"),
                (String) map.get("traceparent"),
                text(map, "digest"));
    }

    /** The event's envelope, as it stands in the journal. */
    public Envelope envelope(String service, StoredCommit commit, int index) {
        StoredEvent event = commit.events().get(index);
        HexFormat hex = HexFormat.of();
        return new Envelope(
                event.id(),
                service,
                event.type(),
                event.version(),
                caseId,
                commit.stream(),
                commit.type(),
                event.seq(),
                commit.position(),
                commit.commit(),
                index,
                commit.events().size(),
                hex.formatHex(commit.prev()),
                hex.formatHex(commit.hash()),
                occurred,
                decided,
                commit.at(),
                correlation,
                causation,
                command,
                actor,
                authority,
                onBehalfOf,
                parties,
                treaty,
                traceparent);
    }

    private static String text(Map<String, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("event metadata without " + key);
    }

    private static List<String> codes(Set<StateCode> states) {
        return new TreeSet<>(states).stream().map(StateCode::value).toList();
    }

    private static Set<StateCode> states(@Nullable Object value) {
        if (value instanceof Collection<?> codes) {
            return codes.stream()
                    .map(code -> new StateCode(String.valueOf(code)))
                    .collect(Collectors.toUnmodifiableSet());
        }
        throw new IllegalArgumentException("event metadata without parties");
    }
}
