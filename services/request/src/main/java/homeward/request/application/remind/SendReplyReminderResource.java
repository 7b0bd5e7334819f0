package homeward.request.application.remind;

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
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.SendReplyReminder;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/reply-reminders")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class SendReplyReminderResource {

    /** @param explanation concerns one person without a reply */
    public record SendReplyReminderBody(@Nullable @Valid PersonalText explanation) {}

    private final Commands commands;

    SendReplyReminderResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Remind the requested state of its reply",
            description =
                    "Possible once the reply limit has passed, for the persons without a reply. Sets no new limit.")
    public Response remind(@PathParam("caseId") CaseId caseId, @Valid SendReplyReminderBody body) {
        return commands.execute(new SendReplyReminder(caseId, PersonalText.of(body.explanation())));
    }
}
