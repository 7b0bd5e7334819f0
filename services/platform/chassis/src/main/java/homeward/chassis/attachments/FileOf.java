package homeward.chassis.attachments;

import java.util.Set;
import java.util.UUID;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * A file that is brought to a case.
 *
 * @param id of the file; the same for a repeated request
 * @param by the state that brings it
 * @param holders the parties of the case entitled to its personal data
 * @param persons whom it concerns, at least one
 */
public record FileOf(CaseId caseId, UUID id, StateCode by, Set<StateCode> holders, Set<PersonId> persons) {}
