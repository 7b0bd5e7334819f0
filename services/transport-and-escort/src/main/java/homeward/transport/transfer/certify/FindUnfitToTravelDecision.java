package homeward.transport.transfer.certify;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.UnfitToTravelFound;
import homeward.transport.fitness.FitnessPolicies;
import homeward.transport.transfer.TransferCommand.FindUnfitToTravel;
import homeward.transport.transfer.TransferState;

/** Decides on a finding of unfitness to travel, which supersedes an earlier certificate. */
public final class FindUnfitToTravelDecision {

    private FindUnfitToTravelDecision() {}

    public static List<TransferEvent> decide(
            FindUnfitToTravel c, TransferState state, Circumstances at, FitnessPolicies policies) {
        CertifyFitToTravelDecision.examined(c.personId(), c.examinedAt(), state, at, policies.current(at.now()));
        return List.of(new UnfitToTravelFound(c.caseId(), c.personId(), c.examinedAt(), c.medicalNotes()));
    }
}
