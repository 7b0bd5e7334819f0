package homeward.identification.identity.document;

import java.time.LocalDate;
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

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.CorrectTravelDocument;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/travel-documents/{documentId}/corrections")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectTravelDocumentResource {

    /** @param validUntil last day of validity */
    public record CorrectTravelDocumentBody(
            TravelDocumentKind kind,
            StateCode issuedBy,
            LocalDate validUntil,
            @NotBlank @Size(max = Lengths.NUMBER) String number) {}

    private final Commands commands;

    CorrectTravelDocumentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @Operation(
            summary = "Correct what was recorded about a travel document",
            description =
                    "The other state is told. A document that was issued for the return, or that a correction of the person"
                            + " has put in question, is corrected by the state that answers for it: the one that issued it, or the"
                            + " requested state for one of a third state or issued after its own silence. That state also corrects"
                            + " by which state the document was issued. If the last day of validity has passed, the document expires"
                            + " at once; one that had expired by a mistaken day is valid again.")
    public Response correct(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("documentId") UUID documentId,
            @Valid CorrectTravelDocumentBody body) {
        return commands.execute(new CorrectTravelDocument(
                caseId,
                personId,
                documentId,
                body.kind(),
                body.issuedBy(),
                body.validUntil(),
                Personal.of(personId, body.number())));
    }
}
