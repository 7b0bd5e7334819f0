package homeward.identification.identity.document;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;

@Path("/cases/{caseId}/persons/{personId}/travel-documents/{documentId}/issued")
@Tag(name = "Identification")
public class IssueTravelDocumentResource {

    private final Commands commands;

    IssueTravelDocumentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(IdentificationCommand.STREAM_TYPE)
    @RolesAllowed({Role.CONSULAR_OFFICER, Role.REQUESTED_OFFICER, Role.REQUESTING_OFFICER})
    @RunOnVirtualThread
    @Operation(
            summary = "Issue the travel document that was requested",
            description = "By the requested state for its nationals, by the requesting state for everyone else.")
    public Response issue(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("documentId") UUID documentId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "kind": "RETURN_CERTIFICATE",
                      "issuedAt": "2026-03-20T10:00:00Z",
                      "validUntil": "2026-04-19",
                      "number": "RC 000001"
                    }
                    """)))
                    IssueTravelDocumentBody body) {
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
