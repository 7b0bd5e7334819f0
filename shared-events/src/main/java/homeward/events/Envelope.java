package homeward.events;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything that travels beside an event's payload: the CloudEvents attributes and Homeward's own. The same on Kafka,
 * in the journal's meta and in what projections see.
 *
 * @param id the event's id
 * @param service the service whose journal holds it: {@code request}, {@code identification}, {@code transport-and-escort},
 *     {@code reintegration}
 * @param type event name without version, e.g. {@code ApplicationSubmitted}
 * @param version contract version, from 1
 * @param stream id of the stream; the event's own id where it belongs to no aggregate
 * @param streamType e.g. {@code application}; null where the event belongs to no aggregate
 * @param sequence place in the stream, from 0
 * @param position place of the commit in the journal, from 1
 * @param commit id of the commit; also the idempotency id of the command
 * @param index place of the event in the commit, from 0
 * @param count number of events in the commit
 * @param prev hash of the commit before, hex
 * @param hash hash of the commit, hex
 * @param occurred legal time
 * @param decided when the aggregate decided (the movable clock)
 * @param recorded when the journal stored it; never runs backwards
 * @param correlation id shared by everything that one first command set off
 * @param causation id of the event or command that led to this one directly
 * @param command name of the command, e.g. {@code SubmitApplication}
 * @param actor pseudonymous id of the person or policy that acted
 * @param authority the actor's authority
 * @param onBehalfOf the state acted for
 * @param parties states the case is visible to
 * @param treaty profile id and version, e.g. {@code EU-RUS-2006/1}; null where none applies
 * @param traceparent W3C trace context; null if not traced
 */
public record Envelope(
        UUID id,
        String service,
        String type,
        int version,
        CaseId caseId,
        String stream,
        @Nullable String streamType,
        long sequence,
        long position,
        UUID commit,
        int index,
        int count,
        String prev,
        String hash,
        Instant occurred,
        Instant decided,
        Instant recorded,
        UUID correlation,
        UUID causation,
        String command,
        String actor,
        String authority,
        StateCode onBehalfOf,
        Set<StateCode> parties,
        @Nullable String treaty,
        @Nullable String traceparent) {}
