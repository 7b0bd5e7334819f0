package homeward.request.application.suspend;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import homeward.events.Role;
import homeward.events.request.ConcernFinding;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/protection-concerns/{suspensionId}/lifting")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class EndSuspensionResource {

    /** @param explanation concerns the person about whom the concern was raised */
    public record EndSuspensionBody(
            ConcernFinding.Reason reason, @Nullable @Valid PersonalText explanation) {}

    private final Commands commands;

    EndSuspensionResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Lift a concern, which ends the suspension",
            description =
                    "By an officer who did not raise it. Reason and explanation are for the requesting state alone.")
    public Response lift(
            @PathParam("caseId") CaseId caseId,
            @PathParam("suspensionId") UUID suspensionId,
            @Valid EndSuspensionBody body) {
        return commands.execute(new EndSuspension(
                caseId,
                suspensionId,
                commands.callerIn(suspensionId),
                body.reason(),
                PersonalText.of(body.explanation())));
    }
}
