package homeward.transport.transfer.voluntary;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.transport.transfer.StandingDeclaration;
import homeward.transport.transfer.TransferCommand.RevokeVoluntaryReturn;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;

/** The person revokes the declaration: the return is not, or no longer, of the person's own will. */
public final class RevokeVoluntaryReturnDecision {

    private RevokeVoluntaryReturnDecision() {}

    public static List<TransferEvent> decide(
            RevokeVoluntaryReturn c, TransferState state, Circumstances at, LimitClock limits) {
        DeclareVoluntaryReturnDecision.open(c.personId(), c.revokedOn(), "revokedOn", state, at, limits);
        StandingDeclaration declaration = state.declarations().get(c.personId());
        if (declaration == null) {
            throw Refusal.conflict("declaration-stands", "no declaration of this person stands");
        }
        if (c.revokedOn().isBefore(declaration.declaredOn())) {
            throw Refusal.invalid("revokedOn", "must not be before the declaration, of " + declaration.declaredOn());
        }
        return List.of(new VoluntaryReturnRevoked(c.caseId(), c.personId(), declaration.id(), c.revokedOn()));
    }
}
