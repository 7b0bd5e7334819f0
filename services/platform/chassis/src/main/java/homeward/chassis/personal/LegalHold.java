package homeward.chassis.personal;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * Whether a case still needs a person's data. Every service that offers erasure declares one as a CDI bean; {@code
 * casefile} has the one for case files. Blocking.
 */
@FunctionalInterface
public interface LegalHold {

    /**
     * Whether the case is still running for this person. True if in doubt: what is destroyed cannot be restored.
     *
     * @param reader a party of the case
     */
    boolean runs(CaseId caseId, PersonId personId, StateCode reader);
}
