package homeward.request.application.submit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.Commands;
import homeward.chassis.drafts.Drafts;
import homeward.chassis.rest.BodyLimit;
import homeward.chassis.security.Caller;
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
    private final Drafts drafts;
    private final Caller caller;

    SubmitApplicationResource(
            Commands commands, FormerCases former, RelatedCases related, Drafts drafts, Caller caller) {
        this.commands = commands;
        this.former = former;
        this.related = related;
        this.drafts = drafts;
        this.caller = caller;
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
    public Response submit(
            @Valid SubmitApplicationBody body,
            @Parameter(
                            description =
                                    "the draft that this application was; it is removed once the application is recorded, and is never sent twice")
                    @QueryParam("draft")
                    @Nullable
                    UUID draft) {
        SubmitApplication application = former.searched(
                Draft.of(body, draft == null ? commands::newId : purpose -> commands.newId(draft, purpose)));
        Set<CaseId> known = application.earlier().known().stream()
                .map(FormerCase::caseId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Response answer =
                related.linked(commands.open(application), application.caseId(), FormerCases.keys(application), known);
        if (draft != null) {
            drafts.remove(draft, caller.state());
        }
        return answer;
    }
}
