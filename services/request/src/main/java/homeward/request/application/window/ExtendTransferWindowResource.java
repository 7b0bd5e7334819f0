package homeward.request.application.window;

import java.time.Instant;

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
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.WindowObstacle;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ExtendTransferWindow;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/transfer-window-extensions")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ExtendTransferWindowResource {

    /**
     * @param from beginning of the obstacle, since the consent
     * @param until its end, or now if it continues
     */
    public record ExtendTransferWindowBody(
            PersonId personId,
            WindowObstacle obstacle,
            Instant from,
            Instant until,
            @Nullable @Valid PersonalText explanation) {}

    private final Commands commands;

    ExtendTransferWindowResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Extend the transfer window by the time that an obstacle took",
            description =
                    "As the treaty provides, while the window runs. The requested state sees the obstacle and the new"
                            + " end.")
    public Response extend(@PathParam("caseId") CaseId caseId, @Valid ExtendTransferWindowBody body) {
        return commands.execute(new ExtendTransferWindow(
                caseId,
                body.personId(),
                body.obstacle(),
                body.from(),
                body.until(),
                PersonalText.of(body.explanation())));
    }
}
