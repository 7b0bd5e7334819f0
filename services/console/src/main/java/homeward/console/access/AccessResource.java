package homeward.console.access;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.console.api.Calls;
import homeward.console.api.Service;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;

/** What a person has for looking into the own case, and its end. It is given at {@link GiveResource}. */
@Path("/cases/{caseId}/persons/{personId}/access")
@RunOnVirtualThread
public class AccessResource {

    private final AccessPages pages;
    private final Officer officer;
    private final Calls calls;
    private final UriInfo uri;

    AccessResource(AccessPages pages, Officer officer, Calls calls, UriInfo uri) {
        this.pages = pages;
        this.officer = officer;
        this.calls = calls;
        this.uri = uri;
    }

    @GET
    public Response ask(@PathParam("caseId") String caseId, @PathParam("personId") String personId) {
        return pages.ask(200, caseId, personId, AccessForm.empty(), List.of());
    }

    @POST
    @Path("/{accessId}/end")
    public Response end(
            @PathParam("caseId") String caseId,
            @PathParam("personId") String personId,
            @PathParam("accessId") String accessId) {
        String path = AccessPages.path(caseId, personId);
        calls.delete(Service.REQUEST, path + "/" + Reading.id(accessId), officer.token(), Object.class)
                .orThrow();
        return Response.seeOther(uri.getBaseUri().resolve(path + "?done=ACCESS_ENDED"))
                .build();
    }
}
