package homeward.request.application.appeal;

import java.time.LocalDate;
import java.util.UUID;

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
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.LodgeAppeal;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/appeals")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class LodgeAppealResource {

    /** @param suspensive whether the return must wait for the decision */
    public record LodgeAppealBody(
            PersonId personId,
            boolean suspensive,
            LocalDate lodgedOn,
            @Nullable @Size(max = Lengths.FREE_TEXT) String account) {}

    private final Commands commands;

    LodgeAppealResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Record an appeal of a person",
            description =
                    "With suspensive effect it suspends the return until it is decided; the requested state sees a"
                            + " suspension like any other. All about it is for the requesting state alone.")
    public Response lodge(@PathParam("caseId") CaseId caseId, @Valid LodgeAppealBody body) {
        UUID appeal = commands.newId("appeal");
        return commands.execute(new LodgeAppeal(
                caseId,
                body.personId(),
                appeal,
                commands.callerIn(appeal),
                body.suspensive(),
                body.lodgedOn(),
                PersonalText.about(body.personId(), body.account())));
    }
}
