package homeward.request.application.close;

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
import homeward.chassis.policies.FactsRead;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/closing")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CloseCaseResource {

    /** @param withdrawal reason, to withdraw the application in the same step */
    public record CloseCaseBody(
            CaseOutcome outcome, @Nullable WithdrawalReason withdrawal) {}

    private final Commands commands;
    private final FactsRead facts;

    CloseCaseResource(Commands commands, FactsRead facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Close the case with its outcome",
            description =
                    "The decisions in the case must support the outcome. The requested state is told RETURNED, REFUSED,"
                            + " LAPSED or WITHDRAWN; that a case was stopped for protection is for the requesting state alone."
                            + " Refused with status 503 while the desk has not read what the transfer has recorded about the case.")
    public Response close(@PathParam("caseId") CaseId caseId, @Valid CloseCaseBody body) {
        facts.require(caseId);
        return commands.execute(new CloseCase(caseId, body.outcome(), body.withdrawal()));
    }
}
