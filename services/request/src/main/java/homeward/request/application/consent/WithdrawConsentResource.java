package homeward.request.application.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.request.application.Explanation;

@Path("/applications/{caseId}/consent-withdrawals")
@Tag(name = "Readmission applications")
public class WithdrawConsentResource {

    private final Commands commands;

    WithdrawConsentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ApplicationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @RunOnVirtualThread
    @Operation(summary = "Withdraw consent to readmit a person")
    public Response withdraw(
            @PathParam("caseId") CaseId caseId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "personId": "00000000-0000-4000-8000-000000000001",
                      "reasons": ["NEW_EVIDENCE"]
                    }
                    """)))
                    WithdrawConsentBody body) {
        return commands.execute(new WithdrawConsent(
                caseId, body.personId(), body.reasons(), Explanation.personal(body.personId(), body.explanation())));
    }
}
