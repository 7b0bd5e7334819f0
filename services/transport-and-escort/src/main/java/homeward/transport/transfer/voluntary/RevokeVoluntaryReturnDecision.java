package homeward.transport.transfer.voluntary;

import java.util.List;
import java.util.UUID;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.transport.transfer.TransferCommand.RevokeVoluntaryReturn;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;

/** The person revokes the declaration: the return is forced again. */
public final class RevokeVoluntaryReturnDecision {

    private RevokeVoluntaryReturnDecision() {}

    public static List<TransferEvent> decide(
            RevokeVoluntaryReturn c, TransferState state, Circumstances at, LimitClock limits) {
        DeclareVoluntaryReturnDecision.open(c.personId(), c.revokedOn(), "revokedOn", state, at, limits);
        UUID declaration = state.declarations().get(c.personId());
        if (declaration == null) {
            throw Refusal.conflict("declaration-stands", "no declaration of this person stands");
        }
        return List.of(new VoluntaryReturnRevoked(c.caseId(), c.personId(), declaration, c.revokedOn()));
    }
}
