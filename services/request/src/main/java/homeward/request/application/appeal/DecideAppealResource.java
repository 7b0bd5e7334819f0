package homeward.request.application.appeal;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.events.request.Appeal;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.DecideAppeal;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/appeals/{appealId}/decision")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class DecideAppealResource {

    /**
     * @param outcome {@code DISMISSED}, {@code WITHDRAWN} or {@code UPHELD}
     * @param explanation concerns the person who appealed
     */
    public record DecideAppealBody(
            Appeal.Step outcome,
            LocalDate decidedOn,
            @Nullable @Valid PersonalText explanation) {}

    private final Commands commands;

    DecideAppealResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Record how an appeal ended",
            description =
                    "An appeal with suspensive effect that was dismissed or withdrawn ends the suspension; another"
                            + " officer than the one who recorded it, and than the assessor, does so. One that was upheld"
                            + " suspends the return until the risk no longer exists, also if the appeal has suspended it"
                            + " already.")
    public Response decide(
            @PathParam("caseId") CaseId caseId, @PathParam("appealId") UUID appealId, @Valid DecideAppealBody body) {
        UUID record = commands.newId("record");
        return commands.execute(new DecideAppeal(
                caseId,
                appealId,
                record,
                commands.callerIn(record),
                commands.callerIn(appealId),
                body.outcome(),
                body.decidedOn(),
                PersonalText.of(body.explanation())));
    }
}
