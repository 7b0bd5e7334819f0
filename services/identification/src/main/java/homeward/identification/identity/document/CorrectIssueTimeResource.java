package homeward.identification.identity.document;

import java.time.Instant;
import java.util.UUID;

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
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.CorrectIssueTime;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/travel-documents/{documentId}/issued/corrections")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectIssueTimeResource {

    public record CorrectIssueTimeBody(Instant corrected) {}

    private final Commands commands;

    CorrectIssueTimeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.CONSULAR_OFFICER, Role.REQUESTED_OFFICER, Role.REQUESTING_OFFICER})
    @Operation(
            summary = "Correct when a travel document was issued",
            description =
                    "By the state that issued it; not before the request for it, nor after the issue was recorded, nor after the"
                            + " last day of validity.")
    public Response correct(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("documentId") UUID documentId,
            @Valid CorrectIssueTimeBody body) {
        return commands.execute(new CorrectIssueTime(caseId, personId, documentId, body.corrected()));
    }
}
