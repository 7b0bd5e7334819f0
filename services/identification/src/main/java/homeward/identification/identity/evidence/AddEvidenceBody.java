package homeward.identification.identity.evidence;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceKind;

/** Everything but its kind is optional: much evidence has no number and no issuer. */
public record AddEvidenceBody(
        EvidenceKind kind,
        @Nullable @Size(max = 50) String number,
        @Nullable @Size(max = 150) String issuedBy,
        @Nullable @Size(max = 10) String issuedOn,
        @Nullable @Size(max = 10) String expiresOn,
        @Nullable @Size(max = 2000) String remarks) {

    EvidenceDetails details() {
        return new EvidenceDetails(number, issuedBy, issuedOn, expiresOn, remarks);
    }
}
