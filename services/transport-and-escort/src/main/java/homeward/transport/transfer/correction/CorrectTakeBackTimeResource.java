package homeward.transport.transfer.correction;

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
import homeward.events.Role;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.CorrectTakeBackTime;

@Path("/cases/{caseId}/take-backs/{takeBackId}/completion/corrections")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectTakeBackTimeResource {

    public record CorrectTakeBackTimeBody(Instant corrected) {}

    private final Commands commands;

    CorrectTakeBackTimeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Correct the time at which travellers were taken back",
            description =
                    "Not before what ended their journey, nor after the proposal of their next one. A failure that followed from the take-back moves with it.")
    public Response correct(
            @PathParam("caseId") CaseId caseId,
            @PathParam("takeBackId") UUID takeBackId,
            @Valid CorrectTakeBackTimeBody body) {
        return commands.execute(new CorrectTakeBackTime(caseId, takeBackId, body.corrected()));
    }
}
