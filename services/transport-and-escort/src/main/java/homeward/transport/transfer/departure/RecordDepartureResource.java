package homeward.transport.transfer.departure;

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
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/legs/{leg}/departure")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RecordDepartureResource {

    /** @param departedAt defaults to now */
    public record RecordDepartureBody(@Nullable Instant departedAt) {}

    private final Commands commands;
    private final FactsRead facts;
    private final Clock clock;

    RecordDepartureResource(Commands commands, FactsRead facts, Clock clock) {
        this.commands = commands;
        this.facts = facts;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Record the departure of a leg",
            description =
                    "Refused unless all departure rules are satisfied for all travellers; with status 409 if a fact is not known yet, and with status 503 while the desk has not read all that other services have recorded about the case.")
    public Response depart(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @PathParam("leg") int leg,
            @Valid RecordDepartureBody body) {
        facts.require(caseId);
        return commands.execute(new RecordDeparture(
                caseId, itineraryId, leg, body.departedAt() == null ? clock.instant() : body.departedAt()));
    }
}
