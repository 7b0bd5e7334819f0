package homeward.identification.identity.document;

import java.util.UUID;

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
import homeward.identification.identity.IdentificationCommand.UpholdTravelDocument;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/travel-documents/{documentId}/upheld")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class UpholdTravelDocumentResource {

    /** Without fields: {@code {}}. */
    public record UpholdTravelDocumentBody() {}

    private final Commands commands;

    UpholdTravelDocumentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @Operation(
            summary = "Uphold a travel document after a correction of the person's details",
            description =
                    "By the state that issued it; by the requested state for one of a third state, and for one that the"
                            + " requesting state issued after the requested state's silence.")
    public Response uphold(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("documentId") UUID documentId,
            @Valid UpholdTravelDocumentBody body) {
        return commands.execute(new UpholdTravelDocument(caseId, personId, documentId));
    }
}
