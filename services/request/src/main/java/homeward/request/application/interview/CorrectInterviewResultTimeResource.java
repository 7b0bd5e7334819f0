package homeward.request.application.interview;

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
import homeward.request.application.ApplicationCommand.CorrectInterviewResultTime;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/interview-result/corrections")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectInterviewResultTimeResource {

    /** @param corrected when the result was sent to the requesting state, as it was; not before receipt */
    public record CorrectInterviewResultTimeBody(Instant corrected) {}

    private final Commands commands;

    CorrectInterviewResultTimeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @Operation(
            summary = "Correct when the result of the interview was sent",
            description = "Possible at any later time, also more than once; the mistaken moment stays in the history. A"
                    + " reply limit that runs from the result is counted anew: an earlier end applies at once, a"
                    + " later one once the requesting state has agreed; no end is moved into the past. What was"
                    + " decided before stands.")
    public Response correct(@PathParam("caseId") CaseId caseId, @Valid CorrectInterviewResultTimeBody body) {
        return commands.execute(new CorrectInterviewResultTime(caseId, body.corrected()));
    }
}
