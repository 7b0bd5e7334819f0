package homeward.request.application.stay;

import java.time.LocalDate;

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
import homeward.events.Role;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.CorrectStayKnownSince;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/irregular-stay/corrections")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectStayKnownSinceResource {

    /** @param corrected day since which the irregular stay was known */
    public record CorrectStayKnownSinceBody(LocalDate corrected) {}

    private final Commands commands;

    CorrectStayKnownSinceResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @Operation(
            summary = "Correct since when an irregular stay was known",
            description =
                    "Not to a day after the submission. If the application was submitted too late from that day, the correction is"
                            + " refused and the application is to be withdrawn.")
    public Response correct(@PathParam("caseId") CaseId caseId, @Valid CorrectStayKnownSinceBody body) {
        return commands.execute(new CorrectStayKnownSince(caseId, body.corrected()));
    }
}
