package homeward.request.application.interview;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.RecordInterviewResult;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/interview-result")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RecordInterviewResultResource {

    /**
     * @param sentAt when the result was sent to the requesting state; not before receipt
     * @param findings one for each person interviewed; for everybody who awaits a reply if the result starts the reply limit
     */
    public record RecordInterviewResultBody(
            Instant sentAt, @NotEmpty @Size(max = 20) List<@Valid Finding> findings) {}

    /** The result of one person's interview. */
    public record Finding(PersonId personId, InterviewOutcome outcome) {}

    private final Commands commands;

    RecordInterviewResultResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @Operation(
            summary = "Record the result of the interview",
            description =
                    "Only if the application asks for an interview. Under a protocol that says so, the reply limit"
                            + " starts with the day on which the result is sent; until then silence has no effect, and"
                            + " afterwards only about persons whose nationality was confirmed. Such a result names"
                            + " everybody who awaits a reply.")
    public Response record(@PathParam("caseId") CaseId caseId, @Valid RecordInterviewResultBody body) {
        return commands.execute(new RecordInterviewResult(
                caseId,
                body.sentAt(),
                body.findings().stream()
                        .map(finding -> new InterviewFinding(finding.personId(), finding.outcome()))
                        .toList()));
    }
}
