package homeward.identification.identity.document;

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
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;

@Path("/cases/{caseId}/persons/{personId}/travel-documents/presented")
@Tag(name = "Identification")
public class PresentTravelDocumentResource {

    private final Commands commands;

    PresentTravelDocumentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(IdentificationCommand.STREAM_TYPE)
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @RunOnVirtualThread
    @Operation(summary = "Present a valid travel document the person holds")
    public Response present(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "kind": "PASSPORT",
                      "issuedBy": "RUS",
                      "validUntil": "2028-05-31",
                      "number": "00 0000000"
                    }
                    """)))
                    PresentTravelDocumentBody body) {
        return commands.execute(new PresentTravelDocument(
                caseId,
                personId,
                body.kind(),
                body.issuedBy(),
                body.validUntil(),
                Personal.of(personId, body.number())));
    }
}
