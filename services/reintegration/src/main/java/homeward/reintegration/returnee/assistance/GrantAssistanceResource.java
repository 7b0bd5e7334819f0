package homeward.reintegration.returnee.assistance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.GrantAssistance;

@Path("/cases/{caseId}/persons/{personId}/assistance")
@Tag(name = "Reintegration")
public class GrantAssistanceResource {

    private final Commands commands;

    GrantAssistanceResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ReintegrationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @RunOnVirtualThread
    @Operation(
            summary = "Grant assistance",
            description =
                    "Arrival support in cash or kind, everything else in kind only, all within the package. Amounts in minor units. The case file names the grant's id.")
    public Response grant(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "kind": "BUSINESS_SET_UP",
                      "form": "IN_KIND",
                      "amount": {"minor": 150000, "currency": "EUR"}
                    }
                    """)))
                    GrantAssistanceBody body) {
        return commands.execute(new GrantAssistance(
                caseId, personId, commands.newId("grant"), body.kind(), body.form(), body.amount()));
    }
}
