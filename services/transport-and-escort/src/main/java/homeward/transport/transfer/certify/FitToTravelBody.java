package homeward.transport.transfer.certify;

import java.time.Instant;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.FitnessFinding;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.ExamineFitness;

/**
 * @param validUntil first moment at which the certificate is no longer valid; for FIT only
 * @param medicalNotes for escort and medical staff
 */
public record FitToTravelBody(
        Finding finding,
        Instant examinedAt,
        @Nullable Instant validUntil,
        @Nullable @Size(max = Lengths.FREE_TEXT) String medicalNotes) {

    public enum Finding {
        FIT,
        UNFIT
    }

    TransferCommand command(CaseId caseId, PersonId personId) {
        if (finding == Finding.FIT && validUntil == null) {
            throw Refusal.invalid("validUntil", "required for a certificate");
        }
        if (finding == Finding.UNFIT && validUntil != null) {
            throw Refusal.invalid("validUntil", "only for a certificate");
        }
        return new ExamineFitness(
                caseId, personId, examinedAt, Personal.of(personId, new FitnessFinding(validUntil, medicalNotes)));
    }
}
