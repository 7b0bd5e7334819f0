package homeward.console.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import homeward.console.api.Receipt;

/** Leads from a form that was carried out to a page that shows it. */
@RequestScoped
public class Done {

    private final UriInfo uri;

    Done(UriInfo uri) {
        this.uri = uri;
    }

    /** @param code of what the page says about it */
    public Response at(String path, Receipt receipt, String code) {
        return Response.seeOther(UriBuilder.fromUri(uri.getBaseUri().resolve(path))
                        .queryParam("done", code)
                        .queryParam("atLeast", receipt.atLeast())
                        .build())
                .build();
    }
}
