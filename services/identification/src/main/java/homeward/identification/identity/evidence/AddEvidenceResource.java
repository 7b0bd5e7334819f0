package homeward.identification.identity.evidence;

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
import homeward.identification.identity.IdentificationCommand.AddEvidence;

@Path("/cases/{caseId}/persons/{personId}/evidence")
@Tag(name = "Identification")
public class AddEvidenceResource {

    private final Commands commands;

    AddEvidenceResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(IdentificationCommand.STREAM_TYPE)
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @RunOnVirtualThread
    @Operation(
            summary = "Add a piece of evidence",
            description =
                    "Its effect is what the treaty makes of its kind; a kind the lists do not name counts as any other document.")
    public Response add(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "kind": "PASSPORT_COPY",
                      "number": "00 0000000",
                      "remarks": "Found in the luggage"
                    }
                    """)))
                    AddEvidenceBody body) {
        return commands.execute(new AddEvidence(caseId, personId, body.kind(), Personal.of(personId, body.details())));
    }
}
