package homeward.request.application.concern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.rest.Lengths;
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.ProtectionGround;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.RaiseProtectionConcern;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/protection-concerns")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
public class RaiseProtectionConcernResource {

    /** @param account the danger feared, with reasons */
    public record RaiseProtectionConcernBody(
            PersonId personId,
            ProtectionGround ground,
            @Nullable @Size(max = Lengths.FREE_TEXT) String account) {}

    private final Commands commands;

    RaiseProtectionConcernResource(Commands commands) {
        this.commands = commands;
    }

    @POST
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
            summary = "Raise a protection concern about a person",
            description = "No departure while a concern is open. Any officer of a party may raise one.")
    public Response raise(@PathParam("caseId") CaseId caseId, @Valid RaiseProtectionConcernBody body) {
        return commands.execute(new RaiseProtectionConcern(
                caseId, body.personId(), body.ground(), PersonalText.about(body.personId(), body.account())));
    }
}
