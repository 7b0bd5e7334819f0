package homeward.identification.identity.open;

import java.util.List;

import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;
import homeward.identification.identity.IdentificationState;

/** Opens an identification. Idempotent. */
public final class OpenIdentificationDecision {

    private OpenIdentificationDecision() {}

    public static List<IdentificationEvent> decide(OpenIdentification c, IdentificationState state) {
        return state.opened()
                ? List.of()
                : List.of(new IdentificationOpened(
                        c.caseId(),
                        c.personId(),
                        c.requestingState(),
                        c.requestedState(),
                        c.treaty(),
                        c.category(),
                        c.source()));
    }
}
