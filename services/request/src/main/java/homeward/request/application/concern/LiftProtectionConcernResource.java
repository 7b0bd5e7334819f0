package homeward.request.application.concern;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.LiftReason;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.LiftProtectionConcern;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/protection-concerns/{concernId}/lifting")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
public class LiftProtectionConcernResource {

    /** @param explanation concerns the person about whom the concern was raised */
    public record LiftProtectionConcernBody(
            LiftReason reason, @Nullable @Valid PersonalText explanation) {}

    private final Commands commands;

    LiftProtectionConcernResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(summary = "Lift a protection concern")
    public Response lift(
            @PathParam("caseId") CaseId caseId,
            @PathParam("concernId") UUID concernId,
            @Valid LiftProtectionConcernBody body) {
        return commands.execute(
                new LiftProtectionConcern(caseId, concernId, body.reason(), PersonalText.of(body.explanation())));
    }
}
