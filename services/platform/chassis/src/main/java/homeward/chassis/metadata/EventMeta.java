package homeward.chassis.metadata;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.StateCode;
import homeward.events.TypeName;
import homeward.events.codec.Attribute;
import homeward.events.codec.Attributes;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/**
 * The metadata stored with every event: a JSON object of strings. No personal data.
 *
 * @param commandId also the commit's id
 * @param occurred legal time
 * @param decided when the aggregate decided, by the movable clock
 * @param parties the states that may see the case after the command
 * @param holders the parties entitled to the personal data in it; stored only if they are fewer
 * @param keeper the party that alone opens the undisclosed data in it; null if it holds none
 * @param treaty profile and version, e.g. {@code EU-RUS-2006/1}
 * @param digest keyed digest of the request, hex; empty if a repeat cannot differ
 */
public record EventMeta(
        CaseId caseId,
        UUID commandId,
        Instant occurred,
        Instant decided,
        Envelope.Trace trace,
        Envelope.Actor actor,
        Set<StateCode> parties,
        Set<StateCode> holders,
        @Nullable StateCode keeper,
        @Nullable String treaty,
        String digest) {

    /** The metadata key whose value the engine uses as the commit's id. */
    static final String COMMAND_ID = "commandId";

    private static final String HOLDERS = "holders";
    private static final String KEEPER = "keeper";
    private static final String DIGEST = "digest";

    public Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>(Attributes.none()
                .put(Attribute.CASE, caseId)
                .put(Attribute.OCCURRED, occurred)
                .put(Attribute.DECIDED, decided)
                .with(trace)
                .with(actor)
                .with(parties)
                .put(Attribute.TREATY, treaty)
                .texts(Attribute::key));
        map.put(COMMAND_ID, commandId.toString());
        map.put(DIGEST, digest);
        if (!holders.equals(parties)) {
            map.put(HOLDERS, Attributes.codes(holders));
        }
        if (keeper != null) {
            map.put(KEEPER, keeper.value());
        }
        return map;
    }

    /** @throws homeward.events.codec.MalformedAttribute if a value is missing or malformed */
    public static EventMeta from(Map<String, ?> map) {
        Attributes in = Attributes.read(name -> text(map, name), Attribute::key);
        Set<StateCode> parties = in.get(Attribute.PARTIES, Attributes::states);
        String holders = text(map, HOLDERS);
        String keeper = text(map, KEEPER);
        return new EventMeta(
                in.get(Attribute.CASE, CaseId::of),
                UUID.fromString(required(map, COMMAND_ID)),
                in.get(Attribute.OCCURRED, Instant::parse),
                in.get(Attribute.DECIDED, Instant::parse),
                in.trace(),
                in.actor(),
                parties,
                holders == null ? parties : Attributes.states(holders),
                keeper == null ? null : new StateCode(keeper),
                in.optional(Attribute.TREATY),
                required(map, DIGEST));
    }

    /** The event's envelope, completed from its commit. */
    public Envelope envelope(String service, StoredCommit commit, int index) {
        StoredEvent event = commit.events().get(index);
        HexFormat hex = HexFormat.of();
        return new Envelope(
                event.id(),
                new TypeName(service, event.type(), event.version()),
                caseId,
                new Envelope.Place(commit.stream(), commit.type(), event.seq()),
                new Envelope.Commit(
                        commit.commit(),
                        commit.position(),
                        index,
                        commit.events().size(),
                        hex.formatHex(commit.prev()),
                        hex.formatHex(commit.hash())),
                new Envelope.Times(occurred, decided, commit.at()),
                trace,
                actor,
                parties,
                treaty);
    }

    private static String required(Map<String, ?> map, String key) {
        String text = text(map, key);
        if (text == null) {
            throw new IllegalArgumentException("event metadata without " + key);
        }
        return text;
    }

    private static @Nullable String text(Map<String, ?> map, String key) {
        return (String) map.get(key);
    }
}
