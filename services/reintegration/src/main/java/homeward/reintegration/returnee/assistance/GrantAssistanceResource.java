package homeward.reintegration.returnee.assistance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.events.CaseId;
import homeward.events.Money;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.GrantAssistance;
import homeward.reintegration.returnee.ReintegrationPaths;

@Path(ReintegrationPaths.PERSON + "/assistance")
@ChangesStream(ReintegrationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class GrantAssistanceResource {

    public record GrantAssistanceBody(AssistanceKind kind, AssistanceForm form, Money amount) {}

    private final Commands commands;

    GrantAssistanceResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @Operation(
            summary = "Grant assistance",
            description =
                    "Arrival support in cash or in kind, other assistance in kind only, all within the package. Amounts in minor units. The case file contains the grant's id.")
    public Response grant(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid GrantAssistanceBody body) {
        return commands.execute(new GrantAssistance(
                caseId, personId, commands.newId("grant"), body.kind(), body.form(), body.amount()));
    }
}
