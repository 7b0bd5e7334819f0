package homeward.transport.transfer.age;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.AgeAssessed;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.Minority;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.AssessAge;
import homeward.transport.transfer.TransferState;

/** Until an assessment, whoever can be a child is one. A date of birth that leaves no doubt is not overruled. */
public final class AssessAgeDecision {

    public static final String AGE_KNOWN = "age-known-from-date-of-birth";

    private AssessAgeDecision() {}

    public static List<TransferEvent> decide(AssessAge c, TransferState state, Circumstances at) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Requirements.independent(state, at);
        Traveller person = Requirements.traveller(state, c.personId(), "personId");
        if (!person.minor() || Minority.majority(person).certain()) {
            throw Refusal.rule(AGE_KNOWN, "the date of birth leaves no doubt about the person's age");
        }
        return List.of(new AgeAssessed(
                c.caseId(),
                c.personId(),
                at.newId("age-assessment"),
                c.finding(),
                c.assessedBy(),
                c.reasons(),
                at.actor().id()));
    }
}
