package homeward.transport.transfer.certify;

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
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.TRAVELLER + "/fit-to-travel")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class FitToTravelResource {

    private final Commands commands;

    FitToTravelResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.MEDICAL_OFFICER)
    @Operation(
            summary = "Record a medical finding on fitness to travel",
            description =
                    "Only a medical officer who neither plans nor escorts. A certificate has an end of validity, limited by policy; a finding of unfitness stands until a later examination.")
    public Response record(
            @PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId, @Valid FitToTravelBody body) {
        return commands.execute(body.command(caseId, personId));
    }
}
