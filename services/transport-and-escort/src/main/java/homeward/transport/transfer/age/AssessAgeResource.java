package homeward.transport.transfer.age;

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
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AssessAge;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.TRAVELLER + "/age-assessments")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AssessAgeResource {

    /** @param assessedBy the authority that assessed; not a person's name */
    public record AssessAgeBody(
            AgeFinding finding,
            @NotBlank @Size(max = 200) String assessedBy,
            @NotBlank @Size(max = Lengths.FREE_TEXT) String reasons) {}

    private final Commands commands;

    AssessAgeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.CHILD_PROTECTION_OFFICER)
    @Operation(
            summary = "Record an age assessment",
            description =
                    "For a person whose date of birth is partly or wholly unknown and who would otherwise count as a child as long as he or she can be one. Only a child-protection officer of the requesting state who neither plans nor escorts. The last assessment prevails.")
    public Response assess(
            @PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId, @Valid AssessAgeBody body) {
        return commands.execute(new AssessAge(
                caseId, personId, body.finding(), body.assessedBy(), Personal.of(personId, body.reasons())));
    }
}
