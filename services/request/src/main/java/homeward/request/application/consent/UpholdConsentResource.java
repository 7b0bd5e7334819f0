package homeward.request.application.consent;

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
import homeward.request.application.ApplicationCommand.UpholdConsent;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/upheld-consents")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class UpholdConsentResource {

    public record UpholdConsentBody(PersonId personId) {}

    private final Commands commands;

    UpholdConsentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(
            summary = "Uphold a consent after a correction",
            description = "The consent to readmit the person stands with the details as corrected, until the end of its"
                    + " transfer window. Otherwise it can be withdrawn.")
    public Response uphold(@PathParam("caseId") CaseId caseId, @Valid UpholdConsentBody body) {
        return commands.execute(new UpholdConsent(caseId, body.personId()));
    }
}
