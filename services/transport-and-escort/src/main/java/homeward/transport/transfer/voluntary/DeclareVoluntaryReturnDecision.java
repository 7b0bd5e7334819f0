package homeward.transport.transfer.voluntary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.DeclareVoluntaryReturn;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;

/**
 * The declaration is the person's own, recorded by a counsellor who neither plans nor escorts. In a return applied for as
 * forced it drops no rule that protects the person; in one applied for as voluntary an assessment is needed unless it stands.
 */
public final class DeclareVoluntaryReturnDecision {

    public static final String UNTIL_DEPARTURE = "voluntary-until-departure";

    private DeclareVoluntaryReturnDecision() {}

    public static List<TransferEvent> decide(
            DeclareVoluntaryReturn c, TransferState state, Circumstances at, LimitClock limits) {
        open(c.personId(), c.declaredOn(), "declaredOn", state, at, limits);
        if (state.declarations().containsKey(c.personId())) {
            throw Refusal.conflict("declared-once", "the person has already declared to return voluntarily");
        }
        return List.of(new VoluntaryReturnDeclared(
                c.caseId(),
                c.personId(),
                c.declarationId(),
                c.declaredOn(),
                c.declaration(),
                at.actor().id()));
    }

    /** Requires a return that has not begun and goes on, and a day that has begun. */
    static void open(
            PersonId person, LocalDate day, String field, TransferState state, Circumstances at, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        Requirements.independent(state, at);
        Requirements.traveller(state, person, "personId");
        if (state.hasLeft(person) || state.transits().mustBeTakenBack(person)) {
            throw Refusal.conflict(UNTIL_DEPARTURE, "the person has departed");
        }
        Requirements.stillApplied(state, Set.of(person));
        if (day.isAfter(limits.day(at.now(), opening.requestingState()))) {
            throw Refusal.invalid(field, "must not lie in the future");
        }
    }
}
