package homeward.reintegration.returnee;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;

/** Preconditions shared by several decisions; each refusal names its rule. */
public final class Requirements {

    private Requirements() {}

    /** Requires an opened and unclosed reintegration, and a caller of one of the two states. */
    public static ReintegrationOpened running(ReintegrationState state, Circumstances at) {
        ReintegrationOpened opening = opened(state, at);
        if (state.closed()) {
            throw Refusal.conflict("reintegration-closed", "the file has been closed");
        }
        return opening;
    }

    /** Requires an opened reintegration, also a closed one, and a caller of one of the two states. */
    public static ReintegrationOpened opened(ReintegrationState state, Circumstances at) {
        ReintegrationOpened opening = state.opening();
        if (opening == null || !state.parties().contains(at.actor().state())) {
            throw Refusal.unknown("no reintegration has been opened for this person");
        }
        return opening;
    }
}
