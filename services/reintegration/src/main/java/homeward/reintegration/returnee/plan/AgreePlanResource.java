package homeward.reintegration.returnee.plan;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.AgreePlan;
import homeward.reintegration.returnee.ReintegrationPaths;

@Path(ReintegrationPaths.PERSON + "/plan")
@ChangesStream(ReintegrationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AgreePlanResource {

    public record AgreePlanBody(
            @NotEmpty @Size(max = 20) List<Measure> measures,
            @Nullable @Size(min = 1, max = 4000) String objectives) {}

    private final Commands commands;

    AgreePlanResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @Operation(
            summary = "Agree a reintegration plan",
            description = "A later plan replaces an earlier one. Its budgets stay within the package.")
    public Response agree(
            @PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId, @Valid AgreePlanBody body) {
        return commands.execute(new AgreePlan(
                caseId,
                personId,
                commands.newId("plan"),
                body.measures(),
                PersonalText.about(personId, body.objectives())));
    }
}
