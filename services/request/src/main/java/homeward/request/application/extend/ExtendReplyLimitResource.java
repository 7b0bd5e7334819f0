package homeward.request.application.extend;

import java.time.Instant;
import java.util.Set;

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
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/extensions")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ExtendReplyLimitResource {

    /**
     * @param due new end of the reply limit, within the treaty's maximum
     * @param reasons at least one
     */
    public record ExtendReplyLimitBody(
            Instant due,
            @Size(max = 20) Set<ExtensionReason> reasons,
            @Nullable @Valid PersonalText explanation) {}

    private final Commands commands;

    ExtendReplyLimitResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(summary = "Extend the reply limit")
    public Response extend(@PathParam("caseId") CaseId caseId, @Valid ExtendReplyLimitBody body) {
        return commands.execute(
                new ExtendReplyLimit(caseId, body.due(), body.reasons(), PersonalText.of(body.explanation())));
    }
}
