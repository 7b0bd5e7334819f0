package homeward.console.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the pages: kept by no browser, named to no other site, found by no search. */
@ApplicationScoped
class VisitPages {

    /** What one look needs, from the form to the page, and nothing else. */
    static final String TOKEN = "look";

    /** What the page after a form in vain needs, sealed. */
    static final String ATTEMPT = "attempt";

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String NOTHING_ELSE =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final String leave;

    VisitPages(@ConfigProperty(name = "homeward.person.leave") String leave) {
        this.leave = leave;
    }

    @CheckedTemplate(basePath = "visit")
    static class Templates {
        private Templates() {}

        static native TemplateInstance enter(Visit visit);

        static native TemplateInstance refused(Visit visit);

        static native TemplateInstance told(Visit visit, VisitView view);
    }

    /** The language of a request of which no resource has read anything. */
    static Tongue tongue(ContainerRequestContext request) {
        return Tongue.of(
                request.getUriInfo().getQueryParameters().getFirst("lang"),
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The form; where something went wrong, with what. */
    Response enter(int status, Tongue tongue, @Nullable String fault, String code) {
        return html(status, Templates.enter(new Visit(tongue, leave, fault, code)));
    }

    /** To whoever sent a form that cannot have come from here: there is no token for another one, so it leads to the form. */
    Response refused(Tongue tongue) {
        return html(400, Templates.refused(new Visit(tongue, leave, "fault.form", "")));
    }

    Response told(Tongue tongue, VisitView view) {
        return html(200, Templates.told(new Visit(tongue, leave, null, ""), view));
    }

    private static Response html(int status, TemplateInstance page) {
        return plain(Response.status(status).type(HTML).entity(page.render())).build();
    }

    /** With the headers of every answer. */
    static Response.ResponseBuilder plain(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "same-origin") // with no-referrer the form would come from "null"
                .header("Content-Security-Policy", NOTHING_ELSE)
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    /** @param age in seconds; 0 to take it away */
    static NewCookie token(String token, int age, boolean secure) {
        return cookie(TOKEN, token, "/person/view", age, secure);
    }

    /** @param age in seconds; 0 to take it away */
    static NewCookie attempt(String sealed, int age, boolean secure) {
        return cookie(ATTEMPT, sealed, "/person", age, secure);
    }

    private static NewCookie cookie(String name, String value, String path, int age, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
