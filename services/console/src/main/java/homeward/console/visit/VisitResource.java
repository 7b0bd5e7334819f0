package homeward.console.visit;

import java.util.Map;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Service;

/**
 * A person opens the own case with the code of a letter and a secret. What was opened is on an address of its own, and shown once: whoever goes
 * back, loads it again or finds it among the addresses that were visited is asked for both again. What a form in vain is answered is not kept with
 * it either, so no browser offers to send one again, which would be one of ten tries.
 */
@Path("/person")
@RunOnVirtualThread
public class VisitResource {

    private static final Logger LOG = Logger.getLogger(VisitResource.class);

    private static final int MINUTE = 60;
    private static final int UNKNOWN = 404;

    private final Calls calls;
    private final VisitPages pages;
    private final Attempts attempts;
    private final Visitors visitors;
    private final Gateways gateways;
    private final UriInfo uri;
    private final RoutingContext routing;

    VisitResource(
            Calls calls,
            VisitPages pages,
            Attempts attempts,
            Visitors visitors,
            Gateways gateways,
            UriInfo uri,
            RoutingContext routing) {
        this.calls = calls;
        this.pages = pages;
        this.attempts = attempts;
        this.visitors = visitors;
        this.gateways = gateways;
        this.uri = uri;
        this.routing = routing;
    }

    /**
     * The form; after one that opened nothing, once, with what went wrong.
     *
     * @param lang the language that was chosen, as a code
     */
    @GET
    public Response enter(
            @QueryParam("lang") @Nullable String lang,
            @CookieParam(VisitPages.ATTEMPT) @Nullable String attempt,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Tongue tongue = Tongue.of(lang, accepted);
        if (attempt == null) {
            return pages.enter(200, tongue, null, "");
        }
        Response page = attempts.open(attempt)
                .map(made -> pages.enter(
                        made.outcome().status(), tongue, made.outcome().text(), made.code()))
                .orElseGet(() -> pages.enter(200, tongue, null, ""));
        return Response.fromResponse(page)
                .cookie(VisitPages.attempt("", 0, isSecure()))
                .build();
    }

    /** Of whoever comes back to an address to which a form was sent. */
    @GET
    @Path("/openings")
    public Response again(
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return toForm(Tongue.of(lang, accepted)).build();
    }

    @POST
    @Path("/openings")
    public Response open(
            @QueryParam("lang") @Nullable String lang,
            @FormParam("code") @Nullable String code,
            @FormParam("secret") @Nullable String secret,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Tongue tongue = Tongue.of(lang, accepted);
        String typed = Typed.plain(code);
        String word = Typed.plain(secret);
        if (typed.isEmpty() || word.isEmpty()) {
            return inVain(tongue, Attempt.Outcome.BOTH, typed);
        }
        String address = gateways.visitor(routing.request());
        if (!visitors.mayTry(address)) {
            return inVain(tongue, Attempt.Outcome.OFTEN, typed);
        }
        Answer<Told.Opened> answer = calls.postUnsigned(
                Service.REQUEST, "/returnee/openings", Map.of("code", typed, "secret", word), Told.Opened.class);
        Told.Opened opened = answer.value();
        if (opened == null) {
            boolean passing = answer.problem() != null && answer.problem().isPassing();
            return inVain(tongue, passing ? Attempt.Outcome.SILENT : Attempt.Outcome.CLOSED, typed);
        }
        visitors.opened(address);
        return VisitPages.plain(Response.seeOther(uri.getBaseUri().resolve("/person/view?lang=" + tongue.code())))
                .cookie(VisitPages.token(opened.token(), MINUTE, isSecure()))
                .build();
    }

    @GET
    @Path("/view")
    public Response view(
            @QueryParam("lang") @Nullable String lang,
            @CookieParam(VisitPages.TOKEN) @Nullable String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Tongue tongue = Tongue.of(lang, accepted);
        if (token == null || token.isBlank()) {
            return pages.enter(UNKNOWN, tongue, "fault.once", "");
        }
        Answer<Told> answer =
                calls.postUnsigned(Service.REQUEST, "/returnee/views", Map.of("token", token), Told.class);
        Told told = answer.value();
        if (told == null && answer.problem() != null && answer.problem().isPassing()) {
            // what was opened may be looked at for the rest of its minute
            return pages.enter(503, tongue, "fault.silent", "");
        }
        Response page = told == null
                ? pages.enter(UNKNOWN, tongue, "fault.once", "")
                : pages.told(tongue, VisitView.of(told, tongue));
        return Response.fromResponse(page)
                .cookie(VisitPages.token("", 0, isSecure()))
                .build();
    }

    /** Nothing of what was typed is shown or logged, and no page of officers. */
    @ServerExceptionMapper
    Response unexpected(RuntimeException unexpected, ContainerRequestContext request) {
        LOG.errorf(
                "a page for people without an account could not be made: %s",
                unexpected.getClass().getName());
        return pages.enter(500, VisitPages.tongue(request), "fault.silent", "");
    }

    private Response inVain(Tongue tongue, Attempt.Outcome outcome, String code) {
        String sealed = attempts.seal(new Attempt(outcome, code));
        return toForm(tongue)
                .cookie(VisitPages.attempt(sealed, Attempts.SECONDS, isSecure()))
                .build();
    }

    private Response.ResponseBuilder toForm(Tongue tongue) {
        return VisitPages.plain(Response.seeOther(uri.getBaseUri().resolve("/person?lang=" + tongue.code())));
    }

    private boolean isSecure() {
        return uri.getBaseUri().getScheme().equals("https");
    }
}
