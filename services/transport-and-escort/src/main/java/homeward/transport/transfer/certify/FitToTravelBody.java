package homeward.transport.transfer.certify;

import java.time.Instant;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.rest.Lengths;
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.CertifyFitToTravel;
import homeward.transport.transfer.TransferCommand.FindUnfitToTravel;

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
        Personal<String> notes = PersonalText.about(personId, medicalNotes);
        return switch (finding) {
            case FIT -> {
                if (validUntil == null) {
                    throw Refusal.invalid("validUntil", "required for a certificate");
                }
                yield new CertifyFitToTravel(caseId, personId, examinedAt, validUntil, notes);
            }
            case UNFIT -> {
                if (validUntil != null) {
                    throw Refusal.invalid("validUntil", "only for a certificate");
                }
                yield new FindUnfitToTravel(caseId, personId, examinedAt, notes);
            }
        };
    }
}
