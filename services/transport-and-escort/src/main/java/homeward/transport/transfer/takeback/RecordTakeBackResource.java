package homeward.transport.transfer.takeback;

import java.time.Clock;
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
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RecordTakeBack;

@Path("/cases/{caseId}/take-backs/{takeBackId}/completion")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RecordTakeBackResource {

    /** @param takenBackAt defaults to now */
    public record RecordTakeBackBody(@Nullable Instant takenBackAt) {}

    private final Commands commands;
    private final Clock clock;

    RecordTakeBackResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Record that travellers were taken back",
            description =
                    "They are back in the requesting state. Their itinerary has failed, and a new one is possible. After a"
                            + " readmission in error no child is left without its adult, and none is taken back alone:"
                            + " either a best-interest decision recorded since the claim permits it, or both are taken"
                            + " back (`missing` of the take-back in the case file).")
    public Response complete(
            @PathParam("caseId") CaseId caseId,
            @PathParam("takeBackId") UUID takeBackId,
            @Valid RecordTakeBackBody body) {
        return commands.execute(new RecordTakeBack(
                caseId, takeBackId, body.takenBackAt() == null ? clock.instant() : body.takenBackAt()));
    }
}
