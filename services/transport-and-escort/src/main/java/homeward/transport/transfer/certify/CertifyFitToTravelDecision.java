package homeward.transport.transfer.certify;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.FitToTravelCertified;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.CertifyFitToTravel;
import homeward.transport.transfer.TransferState;

/** Decides on a fit-to-travel certificate. It is valid for some time after the examination. */
public final class CertifyFitToTravelDecision {

    private CertifyFitToTravelDecision() {}

    public static List<TransferEvent> decide(CertifyFitToTravel c, TransferState state, Circumstances at) {
        examined(c.personId(), c.examinedAt(), state, at);
        if (!c.validUntil().isAfter(c.examinedAt())) {
            throw Refusal.invalid("validUntil", "must be after the examination");
        }
        return List.of(new FitToTravelCertified(
                c.caseId(), c.personId(), at.newId("certificate"), c.examinedAt(), c.validUntil(), c.medicalNotes()));
    }

    /** Preconditions of both findings: the requesting state, a traveller, an examination in the past. */
    static void examined(PersonId person, Instant examinedAt, TransferState state, Circumstances at) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Requirements.traveller(state, person, "personId");
        Requirements.notInTheFuture("examinedAt", examinedAt, at);
    }
}
