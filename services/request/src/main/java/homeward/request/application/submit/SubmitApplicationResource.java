package homeward.request.application.submit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.chassis.commands.Commands;
import homeward.chassis.rest.BodyLimit;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationPaths;
import homeward.request.application.FormerCase;

@Path(ApplicationPaths.ALL)
@RunOnVirtualThread
public class SubmitApplicationResource {

    private final Commands commands;
    private final FormerCases former;
    private final RelatedCases related;

    SubmitApplicationResource(Commands commands, FormerCases former, RelatedCases related) {
        this.commands = commands;
        this.former = former;
        this.related = related;
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
        Set<CaseId> known = application.earlier().known().stream()
                .map(FormerCase::caseId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return related.linked(commands.open(application), application.caseId(), FormerCases.keys(application), known);
    }
}
