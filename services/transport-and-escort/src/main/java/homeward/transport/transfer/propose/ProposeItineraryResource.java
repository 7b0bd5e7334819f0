package homeward.transport.transfer.propose;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
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
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARIES)
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ProposeItineraryResource {

    /** @param legs in the order of travel */
    public record ProposeItineraryBody(
            @NotEmpty @Size(max = 20) Set<PersonId> travellers,
            @NotEmpty @Size(max = 20) List<@Valid LegBody> legs,
            boolean escorted) {}

    private final Commands commands;

    ProposeItineraryResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.TRANSPORT_COORDINATOR)
    @Operation(
            summary = "Propose an itinerary",
            description =
                    "Legs must be contiguous in place and time and end in the requested state. Every place is in the state named for it, as far as its code tells; the case file says where it does not. No child is planned without its adult, and no adult without the child, unless a best-interest decision permits it. The case file contains the itinerary's id.")
    public Response propose(@PathParam("caseId") CaseId caseId, @Valid ProposeItineraryBody body) {
        return commands.execute(new ProposeItinerary(
                caseId,
                commands.newId("itinerary"),
                body.travellers(),
                body.legs().stream().map(LegBody::leg).toList(),
                body.escorted()));
    }
}
