package homeward.request.application.submit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.chassis.commands.Commands;
import homeward.chassis.rest.BodyLimit;
import homeward.events.Role;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.ALL)
@RunOnVirtualThread
public class SubmitApplicationResource {

    private final Commands commands;
    private final FormerCases former;

    SubmitApplicationResource(Commands commands, FormerCases former) {
        this.commands = commands;
        this.former = former;
    }

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @BodyLimit(1 << 20)
    @Operation(
            summary = "Submit a readmission application",
            description =
                    "Opens a case for one person or one family. The receipt contains the id of the case; the case file contains"
                            + " the ids of its persons, in the order of the form. An application for a person whose readmission was"
                            + " refused names the former case and brings evidence that it did not have; each of the two cases"
                            + " shows the other. Cases of your own state in which one of the persons is recognised are in the"
                            + " answer's Link headers, with rel=related.")
    public Response submit(@Valid SubmitApplicationBody body) {
        SubmitApplication application = former.searched(Draft.of(body, commands::newId));
        Response.ResponseBuilder answer = Response.fromResponse(commands.open(application));
        application.earlier().known().forEach(known -> answer.link("/cases/" + known.caseId(), "related"));
        return answer.build();
    }
}
