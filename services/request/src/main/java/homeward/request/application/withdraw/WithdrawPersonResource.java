package homeward.request.application.withdraw;

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
import homeward.chassis.policies.FactsRead;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.WithdrawPerson;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/person-withdrawals")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class WithdrawPersonResource {

    public record WithdrawPersonBody(PersonId personId, WithdrawalReason reason) {}

    private final Commands commands;
    private final FactsRead facts;

    WithdrawPersonResource(Commands commands, FactsRead facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Withdraw the application for one person",
            description =
                    "It goes on for the others. The reason is for the requesting state alone."
                            + " Refused with status 503 while the desk has not read what the transfer has recorded about the case.")
    public Response withdraw(@PathParam("caseId") CaseId caseId, @Valid WithdrawPersonBody body) {
        facts.require(caseId);
        return commands.execute(new WithdrawPerson(caseId, body.personId(), body.reason()));
    }
}
