package homeward.console.shell;

import java.time.Instant;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.words.Borrowed;
import homeward.console.words.Languages;
import homeward.console.words.Speech;
import homeward.console.words.States;

/** Makes the pages of the current request: in the reader's language, never kept by the browser. */
@RequestScoped
public class Pages {

    static final String LANGUAGE = "homeward-language";
    static final String THEME = "homeward-theme";
    static final String NOTICE = "done";

    /** Where the check of forms leaves the token; absent for paths that do not exist, and for forms that it refused. */
    private static final String FORM_TOKEN = "csrf_token";

    /** For scripts that exchange a part of a page: how long the session lasts from now, in seconds. */
    private static final String LEFT = "Homeward-Session-Left";

    private static final String WALL = "/board/wall";

    /** Seconds after which a wall that could not be made is tried again: nobody stands before it who would. */
    private static final int TRIED_AGAIN = 30;

    private static final String HTML = "text/html;charset=UTF-8";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final PlatformClock clock;
    private final RoutingContext routing;
    private final SessionTime session;
    private final Answered answered;

    Pages(
            HttpHeaders headers,
            UriInfo uri,
            PlatformClock clock,
            RoutingContext routing,
            SessionTime session,
            Answered answered) {
        this.session = session;
        this.answered = answered;
        this.headers = headers;
        this.uri = uri;
        this.clock = clock;
        this.routing = routing;
    }

    /** For a page of the officer. */
    public Shell of(Officer officer) {
        Signed signed = officer.signed();
        return shell(signed, clock.now(officer.token()));
    }

    /**
     * For a page of an auditor.
     *
     * @throws Refused if the officer is none
     */
    public Shell ofAuditor(Officer officer) {
        return of(officer, officer.signed().isAuditor());
    }

    /**
     * For a page of somebody who watches over the procedure: an auditor or a monitor.
     *
     * @throws Refused if the officer is neither
     */
    public Shell ofWatcher(Officer officer) {
        return of(officer, officer.signed().isWatcher());
    }

    /**
     * For a page of an administrator of a state.
     *
     * @throws Refused if the officer is none
     */
    public Shell ofAdministrator(Officer officer) {
        return of(officer, officer.signed().isAdministrator());
    }

    private Shell of(Officer officer, boolean allowed) {
        if (!allowed) {
            throw new Refused(new Problem(
                    Response.Status.FORBIDDEN.getStatusCode(), "role-allows", null, null, null, null, null));
        }
        return of(officer);
    }

    /** For a page of whoever asks. */
    public Shell ofAnybody() {
        return shell(null, clock.now());
    }

    public Response html(TemplateInstance page, Shell shell) {
        return html(Response.Status.OK.getStatusCode(), page, shell);
    }

    public Response html(int status, TemplateInstance page, Shell shell) {
        answered.with(routing.request().method().name(), status);
        String text = Borrowed.told(page.setLocale(shell.say().locale()).render());
        Response.ResponseBuilder answer = Response.status(status);
        if (shell.signed() != null) {
            answer.header(LEFT, session.getLeft());
        }
        if (shell.wall() && status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            answer.header("Refresh", TRIED_AGAIN);
        }
        return answer.type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, shell.language())
                .header(HttpHeaders.VARY, "Cookie, Accept-Language, HX-Request")
                .entity(text)
                .build();
    }

    private Shell shell(@Nullable Signed signed, Instant now) {
        Locale locale = Languages.of(cookie(LANGUAGE), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Speech say = new Speech(locale, States.zone(signed == null ? "" : signed.state()), now);
        return new Shell(
                say,
                signed,
                theme(),
                here(),
                notice(say),
                routing.get(FORM_TOKEN) != null,
                uri.getPath().equals(WALL));
    }

    /** A link may say anything; only what this server has words for is shown as done. */
    private @Nullable String notice(Speech say) {
        String code = uri.getQueryParameters().getFirst(NOTICE);
        return code == null || say.known("done", code).isEmpty() ? null : code;
    }

    private @Nullable String theme() {
        String theme = cookie(THEME);
        return "light".equals(theme) || "dark".equals(theme) ? theme : null;
    }

    private String here() {
        String query = uri.getRequestUri().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private @Nullable String cookie(String name) {
        Cookie cookie = headers.getCookies().get(name);
        return cookie == null ? null : cookie.getValue();
    }
}
