package homeward.request.application.receipt;

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
import homeward.request.application.ApplicationCommand.CorrectReceipt;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/receipt/corrections")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectReceiptResource {

    /** @param corrected receipt by the requested authority, as it was; not before submission */
    public record CorrectReceiptBody(Instant corrected) {}

    private final Commands commands;

    CorrectReceiptResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(
            summary = "Correct the moment of receipt",
            description = "Possible at any later time, also more than once; the mistaken moment stays in the history."
                    + " Running limits are counted anew: an earlier end applies at once, a later one once the"
                    + " requesting state has agreed; no end is moved into the past. What was decided before"
                    + " stands.")
    public Response correct(@PathParam("caseId") CaseId caseId, @Valid CorrectReceiptBody body) {
        return commands.execute(new CorrectReceipt(caseId, body.corrected()));
    }
}
