package homeward.identification.identity.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/travel-documents/{documentId}/issued")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class IssueTravelDocumentResource {

    /** @param validUntil last day of validity */
    public record IssueTravelDocumentBody(
            TravelDocumentKind kind,
            Instant issuedAt,
            LocalDate validUntil,
            @NotBlank @Size(max = Lengths.NUMBER) String number) {}

    private final Commands commands;

    IssueTravelDocumentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.CONSULAR_OFFICER, Role.REQUESTED_OFFICER, Role.REQUESTING_OFFICER})
    @Operation(
            summary = "Issue a requested travel document",
            description = "By the requested state for its nationals, by the requesting state for everyone else.")
    public Response issue(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("documentId") UUID documentId,
            @Valid IssueTravelDocumentBody body) {
        return commands.execute(new IssueTravelDocument(
                caseId,
                personId,
                documentId,
                body.kind(),
                body.issuedAt(),
                body.validUntil(),
                Personal.of(personId, body.number())));
    }
}
