package homeward.reintegration.returnee.plan;

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
import homeward.events.Personal;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.AgreePlan;

@Path("/cases/{caseId}/persons/{personId}/plan")
@Tag(name = "Reintegration")
public class AgreePlanResource {

    private final Commands commands;

    AgreePlanResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ReintegrationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @RunOnVirtualThread
    @Operation(
            summary = "Agree on a plan",
            description = "A later plan replaces an earlier one. Its budgets stay within the package.")
    public Response agree(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "measures": [
                        {
                          "dimension": "ECONOMIC",
                          "kind": "BUSINESS_SET_UP",
                          "budget": {"minor": 150000, "currency": "EUR"}
                        }
                      ],
                      "objectives": "A repair shop in the home town."
                    }
                    """)))
                    AgreePlanBody body) {
        return commands.execute(new AgreePlan(
                caseId,
                personId,
                commands.newId("plan"),
                body.measures(),
                body.objectives() == null ? null : Personal.of(personId, body.objectives())));
    }
}
