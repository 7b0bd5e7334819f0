package homeward.identification.identity.nationality;

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
import homeward.identification.identity.IdentificationCommand.RefuteNationality;

@Path("/cases/{caseId}/persons/{personId}/nationality-findings/refuted")
@Tag(name = "Identification")
public class RefuteNationalityResource {

    private final Commands commands;

    RefuteNationalityResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(IdentificationCommand.STREAM_TYPE)
    @RolesAllowed({Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @RunOnVirtualThread
    @Operation(summary = "Find the nationality refuted")
    public Response refute(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"reason": "NOT_IN_REGISTERS"}
                    """)))
                    RefuteNationalityBody body) {
        return commands.execute(new RefuteNationality(
                caseId,
                personId,
                body.reason(),
                body.explanation() == null ? null : Personal.of(personId, body.explanation())));
    }
}
