package homeward.transport.transfer.propose;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;

@Path("/cases/{caseId}/itineraries")
@Tag(name = "Transfers")
public class ProposeItineraryResource {

    private final Commands commands;

    ProposeItineraryResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(TransferCommand.STREAM_TYPE)
    @RolesAllowed(Role.TRANSPORT_COORDINATOR)
    @RunOnVirtualThread
    @Operation(
            summary = "Propose an itinerary",
            description =
                    "Legs follow each other in place and time and end in the requested state. A minor travels with the accompanying parent unless a best-interest decision allows otherwise. The case file names the itinerary's id.")
    public Response propose(
            @PathParam("caseId") CaseId caseId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "travellers": ["00000000-0000-4000-8000-000000000001"],
                      "legs": [
                        {
                          "mode": "AIR",
                          "from": "BRU",
                          "fromState": "BEL",
                          "to": "TBS",
                          "toState": "GEO",
                          "departs": "2026-03-10T08:00:00Z",
                          "arrives": "2026-03-10T12:30:00Z",
                          "carrier": "HW 100"
                        }
                      ],
                      "escorted": true
                    }
                    """)))
                    ProposeItineraryBody body) {
        return commands.execute(new ProposeItinerary(
                caseId,
                commands.newId("itinerary"),
                body.travellers(),
                body.legs().stream().map(LegBody::leg).toList(),
                body.escorted()));
    }
}
