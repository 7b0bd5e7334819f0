package homeward.console.apply;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Gives a draft up. */
@Path("/applications/drafts/{draftId}/removal")
@RunOnVirtualThread
public class RemovalResource {

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
        desk.remove(applicants.token(), draftId).orThrow();
        return Response.seeOther(uri.getBaseUri().resolve("/applications/drafts?done=DRAFT_REMOVED"))
                .build();
    }
}
