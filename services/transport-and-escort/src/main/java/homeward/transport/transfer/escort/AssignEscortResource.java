package homeward.transport.transfer.escort;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AssignEscort;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/escorts")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AssignEscortResource {

    /**
     * @param officer id of an escort leader, the subject of his or her token: without it he or she opens no health data of the
     *     travellers
     */
    public record AssignEscortBody(
            EscortFunction function,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String serviceNumber,
            @Nullable @Size(max = 200) String officer) {}

    private final Commands commands;

    AssignEscortResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.TRANSPORT_COORDINATOR)
    @Operation(
            summary = "Assign an escort",
            description =
                    "Nobody is named twice, and there is one escort leader. Name and service number are sealed; the requested"
                            + " state reads them. A notice given before is renewed.")
    public Response assign(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid AssignEscortBody body) {
        return commands.execute(command(caseId, itineraryId, new PersonId(commands.newId("escort")), body));
    }

    private static AssignEscort command(CaseId caseId, UUID itineraryId, PersonId escortId, AssignEscortBody body) {
        var identity = new EscortIdentity(body.name(), body.serviceNumber());
        return new AssignEscort(
                caseId, itineraryId, escortId, body.function(), Personal.of(escortId, identity), body.officer());
    }
}
