package homeward.chassis.commands;

import java.util.List;
import java.util.UUID;

import homeward.events.CaseId;

/**
 * The answer to a command, rebuilt from the stored commit, so that a repeated command gets the same one.
 *
 * @param stream the stream that was changed
 * @param version number of events in it afterwards; also the ETag
 * @param commit id of the commit
 * @param position place in the service's journal; 0 where the command changed nothing
 * @param events names of the events recorded
 */
public record Receipt(CaseId caseId, String stream, long version, UUID commit, long position, List<String> events) {}
