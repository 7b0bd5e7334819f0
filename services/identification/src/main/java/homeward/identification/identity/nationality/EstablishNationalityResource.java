package homeward.identification.identity.nationality;

import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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
import homeward.events.Personal;
import homeward.events.Role;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.EstablishNationality;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/nationality-findings/established")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class EstablishNationalityResource {

    /**
     * @param nationality ISO 3166-1 alpha-3 or ICAO 9303 code
     * @param evidence ids of the evidence on which the finding rests
     */
    public record EstablishNationalityBody(
            @Pattern(regexp = "[A-Z]{1,3}") String nationality,
            @Size(max = 50) Set<UUID> evidence) {}

    private final Commands commands;

    EstablishNationalityResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @Operation(
            summary = "Establish the nationality",
            description = "Requires proof, prima facie evidence that is not disproved, or a consular interview.")
    public Response establish(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid EstablishNationalityBody body) {
        return commands.execute(
                new EstablishNationality(caseId, personId, Personal.of(personId, body.nationality()), body.evidence()));
    }
}
