package homeward.audit.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.StateCode;

/**
 * One step of a case's history.
 *
 * @param step its number, from 1
 * @param service the service that recorded it
 * @param stream the stream, of which it is the event of that sequence, from 0
 * @param type event name, e.g. {@code ReadmissionApproved}
 * @param by the state on whose behalf it was done
 * @param actor who did it, by the subject of the token, or the policy; null if it was not done for the reader's state
 * @param correlation shared by everything that followed from the same first command
 * @param causation the event or command that caused it
 * @param treaty profile and version, e.g. {@code EU-RUS-2006/1}
 * @param rules the rules that it says it applied, with their articles
 * @param content the event's fields as the reader may see them; null if this build cannot read the event
 * @param changed what it changed in the case file of the service's desk
 */
public record StepView(
        int step,
        UUID event,
        String service,
        String stream,
        long sequence,
        String type,
        Instant occurred,
        Instant decided,
        Instant recorded,
        StateCode by,
        String authority,
        @Nullable String actor,
        String command,
        UUID correlation,
        UUID causation,
        @Nullable String treaty,
        List<RuleBasis> rules,
        @Nullable Object content,
        List<Change> changed) {}
