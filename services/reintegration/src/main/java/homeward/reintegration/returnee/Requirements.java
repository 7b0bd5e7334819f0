package homeward.reintegration.returnee;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;

/** What several slices ask for before they decide; each names the rule it stands for. */
public final class Requirements {

    private Requirements() {}

    /** The help has been opened and not closed, and the caller acts for one of the two states. */
    public static ReintegrationOpened running(ReintegrationState state, Circumstances at) {
        ReintegrationOpened opening = state.opening();
        if (opening == null || !state.parties().contains(at.actor().state())) {
            throw Refusal.unknown("no reintegration has been opened for this person");
        }
        if (state.closed()) {
            throw Refusal.conflict("reintegration-closed", "the file has been closed");
        }
        return opening;
    }
}
