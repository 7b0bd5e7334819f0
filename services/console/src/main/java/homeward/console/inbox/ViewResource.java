package homeward.console.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Calls;
import homeward.console.api.Service;
import homeward.console.cases.WorkItem;
import homeward.console.shell.Officer;

/** The views that an officer saves for himself or herself, kept by the desk whose list they are of. */
@Path("/inbox/views")
@RunOnVirtualThread
public class ViewResource {

    private final Officer officer;
    private final Calls calls;
    private final UriInfo uri;

    ViewResource(Officer officer, Calls calls, UriInfo uri) {
        this.officer = officer;
        this.calls = calls;
        this.uri = uri;
    }

    /**
     * Saves a view, or takes one away.
     *
     * @param otherwise the name if the officer gives none
     * @param query null to take the view away
     */
    @POST
    public Response save(
            @FormParam("desk") @Nullable String desk,
            @FormParam("name") @Nullable String name,
            @FormParam("otherwise") @Nullable String otherwise,
            @FormParam("query") @Nullable String query) {
        Service at = Service.desk(desk).orElseThrow(NotFoundException::new);
        Map<String, Object> body = new HashMap<>();
        body.put("name", name == null || name.isBlank() ? Objects.requireNonNullElse(otherwise, "") : name.strip());
        if (query != null) {
            body.put("query", query);
        }
        calls.post(at, "/work/views", officer.token(), UUID.randomUUID().toString(), body, WorkItem.Views.class)
                .orThrow();
        return Response.seeOther(uri.getBaseUri().resolve(query == null ? "/inbox" : Filter.href(at, query)))
                .build();
    }
}
