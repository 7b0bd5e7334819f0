package homeward.transport.transfer.handover;

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
import homeward.chassis.policies.FactsRead;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.SignHandover;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/handover-signatures")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class SignHandoverResource {

    /** @param signedAt defaults to now */
    public record SignHandoverBody(@Nullable Instant signedAt) {}

    private final Commands commands;
    private final FactsRead facts;
    private final Clock clock;

    SignHandoverResource(Commands commands, FactsRead facts, Clock clock) {
        this.commands = commands;
        this.facts = facts;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER})
    @Operation(
            summary = "Sign the handover for the caller's state",
            description =
                    "Possible after the last arrival. The second state's signature completes the handover. Refused"
                            + " with await-word while the requesting state has not given word about a return suspended on the way;"
                            + " with status 503 while the desk has not read all that other services have recorded about the case.")
    public Response sign(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid SignHandoverBody body) {
        facts.require(caseId);
        return commands.execute(
                new SignHandover(caseId, itineraryId, body.signedAt() == null ? clock.instant() : body.signedAt()));
    }
}
