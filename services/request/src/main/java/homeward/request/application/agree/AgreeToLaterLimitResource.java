package homeward.request.application.agree;

import java.time.Instant;

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
import homeward.events.Role;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.AgreeToLaterLimit;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/later-limit-agreements")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AgreeToLaterLimitResource {

    /** @param due the later end, as the case file shows it with the correction */
    public record AgreeToLaterLimitBody(Instant due) {}

    private final Commands commands;

    AgreeToLaterLimitResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Agree to a later end of a limit after a correction",
            description =
                    "The requested state has corrected a moment from which a limit runs, so that the limit would end"
                            + " later. Without agreement it ends as before.")
    public Response agree(@PathParam("caseId") CaseId caseId, @Valid AgreeToLaterLimitBody body) {
        return commands.execute(new AgreeToLaterLimit(caseId, body.due()));
    }
}
