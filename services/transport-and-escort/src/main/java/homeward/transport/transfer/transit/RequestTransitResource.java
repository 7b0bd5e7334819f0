package homeward.transport.transfer.transit;

import java.util.Set;
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
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.EscortAssurance;
import homeward.events.transport.TransferEvent.TransitSupport;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RequestTransit;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/transit-requests")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RequestTransitResource {

    /**
     * The declarations of the common form of transit application. Kind, places and times of the transit, the state of
     * destination and other transit states follow from the itinerary.
     *
     * @param transitState a state that the itinerary crosses
     * @param admissionAssured whether onward travel and admission by the state of destination are assured
     * @param noGroundForRefusalKnown whether the requesting state knows of no ground for a refusal
     * @param support asked for; may be empty
     * @param escortAssurances what the requesting state assures about the escorts; none if there are none
     */
    public record RequestTransitBody(
            StateCode transitState,
            boolean admissionAssured,
            boolean noGroundForRefusalKnown,
            Set<TransitSupport> support,
            @Nullable Set<EscortAssurance> escortAssurances) {}

    private final Commands commands;

    RequestTransitResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.TRANSPORT_COORDINATOR)
    @Operation(
            summary = "Request transit of a state on the way",
            description =
                    "From now on the transit state sees the request and its own legs. The case file contains the request's id, when the reply is due and what follows from silence. Where a rule demands it, what is assured about escorts must be stated.")
    public Response request(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid RequestTransitBody body) {
        return commands.execute(new RequestTransit(
                caseId,
                itineraryId,
                commands.newId("transit-request"),
                body.transitState(),
                body.admissionAssured(),
                body.noGroundForRefusalKnown(),
                body.support(),
                body.escortAssurances() == null ? Set.of() : body.escortAssurances()));
    }
}
