package homeward.transport.transfer.bestinterest;

import java.util.Set;

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
import homeward.events.transport.TransferEvent.Separation;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.TRAVELLER + "/best-interest-decisions")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RecordBestInterestsResource {

    /**
     * @param separations that are in the child's best interests; empty to take back the permission that stands
     * @param decidedBy the authority that decided; not a person's name
     */
    public record RecordBestInterestsBody(
            @Size(max = 2) Set<Separation> separations,
            @NotBlank @Size(max = 200) String decidedBy,
            @NotBlank @Size(max = Lengths.FREE_TEXT) String reasons) {}

    private final Commands commands;

    RecordBestInterestsResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.CHILD_PROTECTION_OFFICER)
    @Operation(
            summary = "Record a best-interest decision",
            description =
                    "Permits that a child travels without its adults (`TRAVELS_APART`), stays behind without them (`STAYS_BEHIND`), or both. The last decision prevails; one that names neither takes back the permission that stands. Only a child-protection officer of the requesting state who neither plans nor escorts.")
    public Response record(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid RecordBestInterestsBody body) {
        return commands.execute(new RecordBestInterests(
                caseId, personId, body.separations(), body.decidedBy(), Personal.of(personId, body.reasons())));
    }
}
