package homeward.chassis.attachments;

import java.util.UUID;

import homeward.events.CaseId;
import homeward.events.StateCode;

/** Whether an event names a file. A service that takes files declares one as a CDI bean. Blocking. */
@FunctionalInterface
public interface Sent {

    /** @param by the state that brought it, a party of the case */
    boolean names(CaseId caseId, UUID attachmentId, StateCode by);
}
