package homeward.console.visit;

import java.lang.annotation.Annotation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A form whose token was refused has an answer without a page: it may be another site's, or a page that lay open for long. Nothing of it is
 * shown, and nothing can be sent again.
 */
final class FormRefused {

    private static final String FORM = "/person/openings";

    private final VisitPages pages;

    FormRefused(VisitPages pages) {
        this.pages = pages;
    }

    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 400
                && !response.hasEntity()
                && request.getUriInfo().getPath().equals(FORM)) {
            Response page = pages.refused(VisitPages.tongue(request));
            response.setEntity(page.getEntity(), new Annotation[0], page.getMediaType());
            page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        }
    }
}
