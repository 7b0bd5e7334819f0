package homeward.events;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Metadata of an event: the CloudEvents attributes and Homeward's extensions. Identical in Kafka records, in the
 * journal and in projections.
 *
 * @param id id of the event
 * @param type service, name and version of the event; the service is the one whose journal holds it
 * @param parties states to which the case is visible
 * @param treaty profile id and version, e.g. {@code EU-RUS-2006/1}; null if none applies
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
     * Position of the event in its stream.
     *
     * @param stream id of the stream; the event's own id if it belongs to no aggregate
     * @param streamType e.g. {@code application}; null if the event belongs to no aggregate
     * @param sequence position in the stream, from 0
     */
    public record Place(String stream, @Nullable String streamType, long sequence) {}

    /**
     * The commit that holds the event.
     *
     * @param id id of the commit, also the idempotency id of the command
     * @param position position of the commit in the journal, from 1
     * @param index position of the event in the commit, from 0
     * @param count number of events in the commit
     * @param prev hash of the previous commit, hex
     * @param hash hash of the commit, hex
     */
    public record Commit(UUID id, long position, int index, int count, String prev, String hash) {}

    /**
     * Times of the event.
     *
     * @param occurred legal time
     * @param decided time of the aggregate's decision, by the movable clock
     * @param recorded time of storage in the journal; never decreases
     */
    public record Times(Instant occurred, Instant decided, Instant recorded) {}

    /**
     * Origin of the event.
     *
     * @param correlation id shared by all consequences of the first command
     * @param causation id of the event or command that is the direct cause
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
     * @param authority authority of the actor
     * @param onBehalfOf state for which the actor acted
     */
    public record Actor(String id, String authority, StateCode onBehalfOf) {}
}
