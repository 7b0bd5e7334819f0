package homeward.transport.transfer.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.transport.transfer.Incidents;
import homeward.transport.transfer.TransferCommand.LearnConsentLoss;
import homeward.transport.transfer.TransferState;

/** A loss with effect before a departure opens an incident, because the departure cannot be undone. */
public final class LearnConsentLossDecision {

    private LearnConsentLossDecision() {}

    public static List<TransferEvent> decide(LearnConsentLoss c, TransferState state, Circumstances at) {
        List<TransferEvent> events = new ArrayList<>();
        c.persons().stream().sorted(Comparator.comparing(PersonId::value)).forEach(person -> {
            if (LearnConsentDecision.later(c.source(), state.readiness(person).consent())) {
                events.add(new ConsentLossLearned(c.caseId(), person, c.loss(), c.lostAt(), c.source()));
                events.addAll(Incidents.after(
                        c.caseId(), person, c.lostAt(), IncidentKind.DEPARTED_AFTER_CONSENT_WAS_LOST, state, at));
            }
        });
        return events;
    }
}
