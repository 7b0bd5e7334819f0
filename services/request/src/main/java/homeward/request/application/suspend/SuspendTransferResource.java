package homeward.request.application.suspend;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import homeward.chassis.limits.Unlimited;
import homeward.chassis.rest.Lengths;
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.request.Concern;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.SuspendTransfer;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/protection-concerns")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class SuspendTransferResource {

    /** @param account the danger feared, with reasons */
    public record RaiseConcernBody(
            PersonId personId,
            Concern.Ground ground,
            @Nullable @Size(max = Lengths.FREE_TEXT) String account) {}

    private final Commands commands;

    SuspendTransferResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @Unlimited
    @RolesAllowed({
        Role.REQUESTING_OFFICER,
        Role.REQUESTED_OFFICER,
        Role.CONSULAR_OFFICER,
        Role.TRANSPORT_COORDINATOR,
        Role.ESCORT_LEADER,
        Role.CHILD_PROTECTION_OFFICER,
        Role.MEDICAL_OFFICER,
        Role.REINTEGRATION_COUNSELLOR,
        Role.MONITOR
    })
    @Operation(
            summary = "Raise a concern about a person, which suspends the return",
            description = "No departure until another officer of the requesting state has ended the suspension. Any"
                    + " officer of a party may raise one. Ground, account and author are for the requesting state alone;"
                    + " everybody else sees that the return is suspended.")
    public Response raise(@PathParam("caseId") CaseId caseId, @Valid RaiseConcernBody body) {
        UUID suspension = commands.newId("suspension");
        return commands.execute(new SuspendTransfer(
                caseId,
                body.personId(),
                suspension,
                commands.callerIn(suspension),
                body.ground(),
                PersonalText.about(body.personId(), body.account())));
    }
}
