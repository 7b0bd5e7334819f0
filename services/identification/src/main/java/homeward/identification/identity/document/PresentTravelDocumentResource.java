package homeward.identification.identity.document;

import java.time.LocalDate;

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
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/travel-documents/presented")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class PresentTravelDocumentResource {

    /** @param validUntil last day of validity */
    public record PresentTravelDocumentBody(
            TravelDocumentKind kind,
            StateCode issuedBy,
            LocalDate validUntil,
            @NotBlank @Size(max = Lengths.NUMBER) String number) {}

    private final Commands commands;

    PresentTravelDocumentResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @Operation(summary = "Present a valid travel document held by the person")
    public Response present(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid PresentTravelDocumentBody body) {
        return commands.execute(new PresentTravelDocument(
                caseId,
                personId,
                body.kind(),
                body.issuedBy(),
                body.validUntil(),
                Personal.of(personId, body.number())));
    }
}
