package homeward.identification.identity.document;

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
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/travel-documents/requested")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RequestTravelDocumentResource {

    /** Without fields: {@code {}}. */
    public record RequestTravelDocumentBody() {}

    private final Commands commands;

    RequestTravelDocumentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Request a travel document",
            description =
                    "Requires valid consent known to this service, no open request and no valid document. The case file contains the id of the request.")
    public Response request(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid RequestTravelDocumentBody body) {
        return commands.execute(new RequestTravelDocument(caseId, personId));
    }
}
