package homeward.events;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything that travels with an event's payload: the CloudEvents attributes and Homeward's own. The same on Kafka, in
 * the journal's metadata and in what projections see.
 *
 * @param id the event's id
 * @param type the event's service, name and version; the service is the one whose journal holds it
 * @param parties states the case is visible to
 * @param treaty profile id and version, e.g. {@code EU-RUS-2006/1}; null where none applies
 */
public record Envelope(
        UUID id,
        TypeName type,
        CaseId caseId,
        Place place,
        Commit commit,
        Times times,
        Trace trace,
        Actor actor,
        Set<StateCode> parties,
        @Nullable String treaty) {

    /**
     * Where in the history of one stream the event stands.
     *
     * @param stream id of the stream; the event's own id where it belongs to no aggregate
     * @param streamType e.g. {@code application}; null where the event belongs to no aggregate
     * @param sequence place in the stream, from 0
     */
    public record Place(String stream, @Nullable String streamType, long sequence) {}

    /**
     * The commit that holds the event.
     *
     * @param id also the idempotency id of the command
     * @param position place of the commit in the journal, from 1
     * @param index place of the event in the commit, from 0
     * @param count number of events in the commit
     * @param prev hash of the commit before, hex
     * @param hash hash of the commit, hex
     */
    public record Commit(UUID id, long position, int index, int count, String prev, String hash) {}

    /**
     * @param occurred legal time
     * @param decided when the aggregate decided (the movable clock)
     * @param recorded when the journal stored it; never runs backwards
     */
    public record Times(Instant occurred, Instant decided, Instant recorded) {}

    /**
     * What the event follows from.
     *
     * @param correlation id shared by everything that one first command set off
     * @param causation id of the event or command that led to this one directly
     * @param command name of the command, e.g. {@code SubmitApplication}
     * @param traceparent W3C trace context; null if not traced
     */
    public record Trace(
            UUID correlation,
            UUID causation,
            String command,
            @Nullable String traceparent) {}

    /**
     * Who acted.
     *
     * @param id pseudonymous id of the person or policy
     * @param authority the actor's authority
     * @param onBehalfOf the state acted for
     */
    public record Actor(String id, String authority, StateCode onBehalfOf) {}
}
