package homeward.identification.identity.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/evidence")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AddEvidenceResource {

    /** All fields except the kind are optional: much evidence has neither number nor issuer. */
    public record AddEvidenceBody(
            EvidenceKind kind,
            @Nullable @Size(max = Lengths.NUMBER) String number,
            @Nullable @Size(max = Lengths.NAME) String issuedBy,
            @Nullable @Size(max = Lengths.PARTIAL_DATE) String issuedOn,
            @Nullable @Size(max = Lengths.PARTIAL_DATE) String expiresOn,
            @Nullable @Size(max = Lengths.REMARK) String remarks) {

        EvidenceDetails details() {
            return new EvidenceDetails(number, issuedBy, issuedOn, expiresOn, remarks);
        }
    }

    private final Commands commands;

    AddEvidenceResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @Operation(
            summary = "Add a piece of evidence",
            description =
                    "The treaty determines the probative value of its kind; a kind not on the treaty's lists counts as any other document.")
    public Response add(
            @PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId, @Valid AddEvidenceBody body) {
        return commands.execute(new AddEvidence(caseId, personId, body.kind(), Personal.of(personId, body.details())));
    }
}
