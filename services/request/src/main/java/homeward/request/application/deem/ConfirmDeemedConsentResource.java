package homeward.request.application.deem;

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
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/deemed-consent-confirmations")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ConfirmDeemedConsentResource {

    public record ConfirmDeemedConsentBody(PersonId personId) {}

    private final Commands commands;

    ConfirmDeemedConsentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Confirm deemed consent to the readmission of a person",
            description =
                    "Deemed consent is not valid until confirmed. The transfer window runs from the end of the reply limit.")
    public Response confirm(@PathParam("caseId") CaseId caseId, @Valid ConfirmDeemedConsentBody body) {
        return commands.execute(new ConfirmDeemedConsent(caseId, body.personId()));
    }
}
