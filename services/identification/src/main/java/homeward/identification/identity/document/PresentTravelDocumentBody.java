package homeward.identification.identity.document;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;

/** @param validUntil last day of validity */
public record PresentTravelDocumentBody(
        TravelDocumentKind kind,
        StateCode issuedBy,
        LocalDate validUntil,
        @NotBlank @Size(max = 50) String number) {}
