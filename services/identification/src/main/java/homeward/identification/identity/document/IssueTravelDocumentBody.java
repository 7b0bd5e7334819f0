package homeward.identification.identity.document;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import homeward.events.identification.IdentificationEvent.TravelDocumentKind;

/** @param validUntil last day of validity */
public record IssueTravelDocumentBody(
        TravelDocumentKind kind,
        Instant issuedAt,
        LocalDate validUntil,
        @NotBlank @Size(max = 50) String number) {}
