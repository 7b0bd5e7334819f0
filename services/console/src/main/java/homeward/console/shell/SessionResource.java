package homeward.console.shell;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Beginning and end of a session. */
@Path("/")
@RunOnVirtualThread
public class SessionResource {

    private final Pages pages;
    private final UriInfo uri;
    private final OidcSession session;
    private final Officer officer;
    private final OidcConfigurationMetadata provider;
    private final SessionTime time;

    SessionResource(
            Pages pages,
            UriInfo uri,
            OidcSession session,
            Officer officer,
            OidcConfigurationMetadata provider,
            SessionTime time) {
        this.time = time;
        this.pages = pages;
        this.uri = uri;
        this.session = session;
        this.officer = officer;
        this.provider = provider;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance signedOut(Shell shell);

        static native TemplateInstance signInFailed(Shell shell);
    }

    @GET
    public Response home() {
        return Response.seeOther(uri.getBaseUri().resolve("/inbox")).build();
    }

    /** Makes the session longer, as each page does, for a page that stays open; tells a script how long it lasts. */
    @POST
    @Path("/session")
    public Response stay() {
        return Response.ok("{\"left\":" + time.getLeft() + ",\"renewed\":" + time.isRenewed() + "}")
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Ends the session here and at the provider. */
    @POST
    @Path("/sign-out")
    public Response signOut() {
        String hint = officer.identityToken();
        session.logout().await().indefinitely();
        URI signedOut = uri.getBaseUri().resolve("/signed-out");
        String there = provider.getEndSessionUri();
        return Response.seeOther(
                        there == null
                                ? signedOut
                                : UriBuilder.fromUri(there)
                                        .queryParam("id_token_hint", hint)
                                        .queryParam("post_logout_redirect_uri", signedOut)
                                        .build())
                .build();
    }

    @GET
    @Path("/signed-out")
    public Response signedOut() {
        Shell shell = pages.ofAnybody();
        return pages.html(Templates.signedOut(shell), shell);
    }

    @GET
    @Path("/sign-in-failed")
    public Response signInFailed() {
        Shell shell = pages.ofAnybody();
        return pages.html(401, Templates.signInFailed(shell), shell);
    }
}
