package homeward.identification.identity.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;

@Path("/cases/{caseId}/persons/{personId}/travel-documents/requested")
@Tag(name = "Identification")
public class RequestTravelDocumentResource {

    private final Commands commands;

    RequestTravelDocumentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(IdentificationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @RunOnVirtualThread
    @Operation(
            summary = "Request a travel document",
            description =
                    "Needs live consent, as this service has learned it, and no document at hand. The case file names the id of the request.")
    public Response request(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid RequestTravelDocumentBody body) {
        return commands.execute(new RequestTravelDocument(caseId, personId));
    }
}
