package homeward.request.application.consent;

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
import homeward.chassis.rest.Lengths;
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/consent-withdrawals")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class WithdrawConsentResource {

    /** @param reasons at least one */
    public record WithdrawConsentBody(
            PersonId personId,
            @Size(max = 20) Set<ConsentWithdrawalReason> reasons,
            @Nullable @Size(max = Lengths.FREE_TEXT) String explanation) {}

    private final Commands commands;

    WithdrawConsentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(summary = "Withdraw consent to readmit a person")
    public Response withdraw(@PathParam("caseId") CaseId caseId, @Valid WithdrawConsentBody body) {
        return commands.execute(new WithdrawConsent(
                caseId, body.personId(), body.reasons(), PersonalText.about(body.personId(), body.explanation())));
    }
}
