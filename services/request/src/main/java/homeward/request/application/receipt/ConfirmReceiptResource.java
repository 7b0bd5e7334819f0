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
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationPaths;
import homeward.request.application.submit.FormerCases;
import homeward.request.application.submit.RelatedCases;

@Path(ApplicationPaths.CASE + "/receipt")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ConfirmReceiptResource {

    /** @param receivedAt receipt by the requested authority; not before submission */
    public record ConfirmReceiptBody(Instant receivedAt) {}

    private final Commands commands;
    private final FormerCases cases;
    private final RelatedCases related;

    ConfirmReceiptResource(Commands commands, FormerCases cases, RelatedCases related) {
        this.commands = commands;
        this.cases = cases;
        this.related = related;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(
            summary = "Confirm receipt of the application",
            description =
                    "Starts the reply limit if the treaty counts from confirmed receipt. Cases of your own state in which one"
                            + " of the persons is recognised are in the answer's Link headers, with rel=related.")
    public Response confirm(@PathParam("caseId") CaseId caseId, @Valid ConfirmReceiptBody body) {
        return related.told(
                caseId, cases.keys(caseId), () -> commands.execute(new ConfirmReceipt(caseId, body.receivedAt())));
    }
}
