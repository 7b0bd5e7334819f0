package homeward.console.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import homeward.console.api.Problem;
import homeward.console.api.Refused;

/** Pages for what went wrong. They say what is known and what one can do, and never more than the service said. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private static final int FRAMES = 12;

    private final Pages pages;
    private final KeptPages kept;
    private final Officer officer;

    Failures(Pages pages, KeptPages kept, Officer officer) {
        this.officer = officer;
        this.pages = pages;
        this.kept = kept;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance failure(Shell shell, String kind, Problem problem);
    }

    @ServerExceptionMapper
    Response refused(Refused refused, ContainerRequestContext request) {
        Problem problem = refused.problem();
        return switch (problem.status()) {
            case 400 -> officers(400, "OTHER", problem, request);
            case 404 -> officers(404, "UNKNOWN", problem, request);
            case 403 -> officers(403, "NOT_YOURS", problem, request);
            case 401 -> page(401, "SESSION", problem, request);
            case 413 -> officers(413, "TOO_LONG", problem, request);
            case 429 -> officers(429, "TOO_MANY", problem, request);
            default ->
                officers(
                        problem.isPassing() ? 503 : 500, problem.isPassing() ? "NO_ANSWER" : "OTHER", problem, request);
        };
    }

    @ServerExceptionMapper
    Response ended(SessionEnded ended, ContainerRequestContext request) {
        return page(401, "SESSION", empty(401), request);
    }

    @ServerExceptionMapper
    Response unknown(NotFoundException unknown, ContainerRequestContext request) {
        return page(404, "UNKNOWN", empty(404), request);
    }

    @ServerExceptionMapper
    Response byFramework(WebApplicationException refused, ContainerRequestContext request) {
        int status = refused.getResponse().getStatus();
        if (status / 100 == 3) {
            return refused.getResponse();
        }
        boolean form = status == 400 && request.getMethod().equals("POST");
        return page(status, form ? "FORM" : "OTHER", empty(status), request);
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException unexpected, ContainerRequestContext request) {
        LOG.errorf("a page could not be made: %s", where(unexpected));
        return page(500, "OTHER", empty(500), request);
    }

    /** Types and places; a message may hold what was typed. */
    private static String where(Throwable failure) {
        StringBuilder where = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            where.append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> where.append("\n  at ").append(frame));
            where.append("\n");
        }
        return where.toString();
    }

    private static Problem empty(int status) {
        return new Problem(status, null, null, null, null, null, null);
    }

    /** Of somebody who is signed in: with the way to everything else, and out. */
    private Response officers(int status, String kind, Problem problem, ContainerRequestContext request) {
        return page(status, kind, problem, request, () -> pages.of(officer));
    }

    private Response page(int status, String kind, Problem problem, ContainerRequestContext request) {
        return page(status, kind, problem, request, pages::ofAnybody);
    }

    /** Of a form, a page that holds it: whatever failed, nothing typed is lost. */
    private Response page(
            int status, String kind, Problem problem, ContainerRequestContext request, Supplier<Shell> reader) {
        List<KeptField> fields = KeptPages.fields(request);
        if (!fields.isEmpty()) {
            return kept.page(status, kind, fields);
        }
        Shell shell = reader.get();
        return pages.html(status, Templates.failure(shell, kind, problem), shell);
    }
}
