package homeward.console.shell;

import java.util.ArrayList;
import java.util.List;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form that arrives after the session has ended is not lost: it comes back with all its fields, to be sent again once its
 * officer has signed in beside it. The page holds what the browser has just sent, and nothing of the case.
 */
final class KeptForms {

    private final CurrentIdentityAssociation identity;
    private final Pages pages;

    KeptForms(CurrentIdentityAssociation identity, Pages pages) {
        this.identity = identity;
        this.pages = pages;
    }

    /** A field as it was sent. */
    public record Field(String name, String value) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance kept(Shell shell, List<Field> fields);
    }

    @ServerRequestFilter
    @WithFormRead
    Uni<@Nullable Response> ask(ContainerRequestContext request) {
        if (!request.getMethod().equals("POST") || !request.getUriInfo().getPath().startsWith("/cases/")) {
            return Uni.createFrom().nullItem();
        }
        return identity.getDeferredIdentity()
                .map(SecurityIdentity::isAnonymous)
                .onFailure()
                .recoverWithItem(true)
                .map(ended -> ended ? kept(request) : null);
    }

    private Response kept(ContainerRequestContext request) {
        Shell shell = pages.ofAnybody();
        return pages.html(401, Templates.kept(shell, fields(request)), shell);
    }

    private static List<Field> fields(ContainerRequestContext request) {
        FormData form = ((ResteasyReactiveContainerRequestContext) request)
                .getServerRequestContext() instanceof ResteasyReactiveRequestContext context
                ? context.getFormData()
                : null;
        List<Field> fields = new ArrayList<>();
        if (form != null) {
            for (String name : form) {
                form.get(name).forEach(value -> fields.add(new Field(name, value.getValue())));
            }
        }
        return fields.stream().filter(field -> !field.name().equals("form-token")).toList();
    }
}
