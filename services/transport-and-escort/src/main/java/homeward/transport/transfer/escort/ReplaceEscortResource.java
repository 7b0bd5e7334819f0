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
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.ReplaceEscort;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/escorts/{escortId}/replacement")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ReplaceEscortResource {

    /**
     * The person who escorts instead.
     *
     * @param officer id of a new escort leader, the subject of his or her token: without it he or she opens no health data of
     *     the travellers
     */
    public record ReplaceEscortBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String serviceNumber,
            @Nullable @Size(max = 200) String officer) {}

    private final Commands commands;

    ReplaceEscortResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.TRANSPORT_COORDINATOR)
    @Operation(
            summary = "Replace an escort",
            description =
                    "The other person has the same function. A notice given before is renewed, without its lead time if"
                            + " nothing else has changed, and acknowledged by the requested state before the departure.")
    public Response replace(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @PathParam("escortId") PersonId escortId,
            @Valid ReplaceEscortBody body) {
        var replacement = new PersonId(commands.newId("escort"));
        var identity = new EscortIdentity(body.name(), body.serviceNumber());
        return commands.execute(new ReplaceEscort(
                caseId, itineraryId, escortId, replacement, Personal.of(replacement, identity), body.officer()));
    }
}
