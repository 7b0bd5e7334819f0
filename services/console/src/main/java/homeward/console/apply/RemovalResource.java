package homeward.console.apply;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.console.api.Problem;
import homeward.console.api.Refused;

/** Gives a draft up. Whoever does so twice, or after it was sent, has what they want. */
@Path("/applications/drafts/{draftId}/removal")
@RunOnVirtualThread
public class RemovalResource {

    private static final int NOT_FOUND = 404;

    private final Applicants applicants;
    private final DraftDesk desk;
    private final UriInfo uri;

    RemovalResource(Applicants applicants, DraftDesk desk, UriInfo uri) {
        this.applicants = applicants;
        this.desk = desk;
        this.uri = uri;
    }

    @POST
    public Response remove(@PathParam("draftId") String draftId) {
        applicants.shell();
        Problem problem = desk.remove(applicants.token(), draftId).problem();
        if (problem != null && problem.status() != NOT_FOUND) {
            throw new Refused(problem);
        }
        return Response.seeOther(uri.getBaseUri().resolve("/applications/drafts?done=DRAFT_REMOVED"))
                .build();
    }
}
