package homeward.identification.identity.nationality;

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
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.RefuteNationality;
import homeward.identification.identity.IdentificationPaths;

@Path(IdentificationPaths.PERSON + "/nationality-findings/refuted")
@ChangesStream(IdentificationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RefuteNationalityResource {

    public record RefuteNationalityBody(
            RefutationReason reason,
            @Nullable @Size(max = Lengths.FREE_TEXT) String explanation) {}

    private final Commands commands;

    RefuteNationalityResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER})
    @Operation(summary = "Refute the nationality")
    public Response refute(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid RefuteNationalityBody body) {
        return commands.execute(new RefuteNationality(
                caseId, personId, body.reason(), PersonalText.about(personId, body.explanation())));
    }
}
