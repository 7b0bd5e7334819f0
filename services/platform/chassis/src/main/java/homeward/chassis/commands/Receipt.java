package homeward.chassis.commands;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import homeward.events.CaseId;

/**
 * The answer to a command, rebuilt from the stored commit; the same for a repeated command.
 *
 * @param stream id of the changed stream
 * @param version number of events in the stream afterwards; also the ETag
 * @param commit id of the commit
 * @param position position of the commit in the service's journal; 0 if the command changed nothing
 * @param events names of the recorded events
 * @param ids ids in the recorded events by the name of their field, in the order of the events and their lists, each
 *     once; e.g. {@code evidenceId}, {@code itineraryId}, {@code personId}
 */
public record Receipt(
        CaseId caseId,
        String stream,
        long version,
        UUID commit,
        long position,
        List<String> events,
        Map<String, List<UUID>> ids) {}
