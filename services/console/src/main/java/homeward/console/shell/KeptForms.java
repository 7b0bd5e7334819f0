package homeward.console.shell;

import java.lang.annotation.Annotation;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A form that arrives after the session has ended is not lost: it comes back with all its fields. Whether a session has ended shows only where a resource asks for its officer ({@link SessionEnded}): by then the form
 * has been read and its token checked, so that what another site sent never comes back ready to be sent again.
 */
final class KeptForms {

    /** Forms of officers; those of everybody work without a session. */
    private static final List<String> OFFICERS =
            List.of("/cases/", "/inbox/", "/search", "/applications/", "/administration/", "/session", "/letter");

    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final CurrentIdentityAssociation identity;
    private final KeptPages kept;

    KeptForms(CurrentIdentityAssociation identity, KeptPages kept) {
        this.identity = identity;
        this.kept = kept;
    }

    /** Whoever cannot be recognised is nobody; that they should sign in is said by the page that holds their form. */
    @ServerRequestFilter
    Uni<Void> recognise(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!request.getMethod().equals("POST") || OFFICERS.stream().noneMatch(path::startsWith)) {
            return Uni.createFrom().voidItem();
        }
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithItem(NOBODY)
                .invoke(who -> identity.setIdentity(who))
                .replaceWithVoid();
    }

    /**
     * A form whose token was refused has an answer without a page. It may be another site's: nothing of it is shown, and nothing can
     * be sent again.
     */
    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 400
                && !request.getUriInfo().getPath().startsWith("/person/") // which has pages of its own
                && !response.hasEntity()
                && request.getMethod().equals("POST")) {
            Response page = kept.page(400, "FORM", List.of());
            response.setEntity(page.getEntity(), new Annotation[0], page.getMediaType());
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
