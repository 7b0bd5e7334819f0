package homeward.console.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.forms.Fault;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** Erasures of the own state: what is due, what one administrator has proposed, what another has carried out. */
@Path("/administration")
@RunOnVirtualThread
public class ErasuresResource {

    /** As the services know them, in the order in which they are offered. */
    private static final List<String> GROUNDS =
            List.of("RETENTION_ENDED", "DATA_SUBJECT_REQUEST", "UNLAWFULLY_PROCESSED", "TREATY_OBLIGATION");

    private static final int MOST_PASSED = 20;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String CASE = "case";
    private static final String PERSON = "person";
    private static final String GROUND = "ground";

    private final Pages pages;
    private final Officer officer;
    private final Calls calls;
    private final Together together;
    private final UriInfo uri;

    ErasuresResource(Pages pages, Officer officer, Calls calls, Together together, UriInfo uri) {
        this.pages = pages;
        this.officer = officer;
        this.calls = calls;
        this.together = together;
        this.uri = uri;
    }

    @CheckedTemplate(basePath = "administration")
    static class Templates {
        private Templates() {}

        static native TemplateInstance erasures(Shell shell, ErasuresView erasures);
    }

    /**
     * @param due cursor of what is due
     * @param cursor of what was carried out
     */
    @GET
    public Response show(@QueryParam("due") @Nullable String due, @QueryParam("cursor") @Nullable String cursor) {
        return page(200, pages.ofAdministrator(officer), due, cursor, ErasureForm.empty(), null, List.of());
    }

    /** A form that was refused is at its own address; whoever comes there otherwise goes back. */
    @GET
    @Path("/{form:proposals|erasures}")
    public Response back() {
        return Response.seeOther(uri.getBaseUri().resolve("/administration")).build();
    }

    @POST
    @Path("/proposals")
    public Response propose(@BeanParam ErasureForm form) {
        Shell shell = pages.ofAdministrator(officer);
        List<Fault> faults = faults(form, shell.say());
        if (!faults.isEmpty()) {
            return page(422, shell, null, null, form, null, faults);
        }
        Service desk = Service.desk(form.serviceText()).orElse(Service.REQUEST);
        return send(shell, form, desk, "erasure-proposals", "ERASURE_PROPOSED");
    }

    @POST
    @Path("/erasures")
    public Response erase(@BeanParam ErasureForm form) {
        Shell shell = pages.ofAdministrator(officer);
        List<Fault> faults = faults(form, shell.say());
        Optional<Service> desk = Service.desk(form.serviceText());
        if (!form.isSure()) {
            faults.add(Fault.of("waiting", "ERASURE_SURE", shell.say()));
        }
        if (!faults.isEmpty() || desk.isEmpty()) {
            return page(422, shell, null, null, form, null, faults);
        }
        return send(shell, form, desk.get(), "erasure", "ERASED");
    }

    private static List<Fault> faults(ErasureForm form, Speech say) {
        List<Fault> faults = new ArrayList<>();
        if (!ErasureForm.isId(form.caseText())) {
            faults.add(Fault.of(CASE, "NO_ID", say));
        }
        if (!ErasureForm.isId(form.personText())) {
            faults.add(Fault.of(PERSON, "NO_ID", say));
        }
        if (!GROUNDS.contains(form.groundText())) {
            faults.add(Fault.of(GROUND, "NO_GROUND", say));
        }
        return faults;
    }

    private Response send(Shell shell, ErasureForm form, Service desk, String what, String done) {
        String key = form.keyText();
        Answer<Object> answer = calls.post(
                desk,
                "/persons/" + form.personText() + "/" + what,
                officer.token(),
                key,
                Map.of("caseId", form.caseText(), "ground", form.groundText()),
                Object.class);
        Problem problem = answer.problem();
        if (problem == null) {
            return Response.seeOther(uri.getBaseUri().resolve("/administration?done=" + done))
                    .build();
        }
        if (problem.status() == 401 || "role-allows".equals(problem.rule())) {
            throw new Refused(problem);
        }
        return page(
                problem.isPassing() ? 503 : problem.status(),
                shell,
                null,
                null,
                form,
                problem.isPassing() ? key : null,
                said(problem, shell.say()));
    }

    /** A rule has words of its own here where they mean something else than elsewhere. */
    private static List<Fault> said(Problem problem, Speech say) {
        String rule = problem.status() == 404 ? "unknown" : problem.ruleOrStatus();
        return say.known("erasurerule", rule)
                .map(text -> List.of(new Fault(CASE, text, null)))
                .orElseGet(() -> Fault.of(problem, CASE, say));
    }

    private Response page(
            int status,
            Shell shell,
            @Nullable String due,
            @Nullable String cursor,
            ErasureForm form,
            @Nullable String repeated,
            List<Fault> faults) {
        String token = officer.token();
        Supplier<Answer<DuePage>> asked = together.begin(() -> due(due, token));
        Answer<ErasuresReport> told =
                calls.get(Service.AUDIT, "/administration/erasures" + query(cursor), token, ErasuresReport.class);
        ErasuresView view = new ErasuresView(found(asked.get()), found(told), GROUNDS, form, repeated, faults);
        return pages.html(status, Templates.erasures(shell, view), shell);
    }

    /** Goes on past pages of cases of which nothing is due any more, unless they are very many or it takes long. */
    private Answer<DuePage> due(@Nullable String cursor, String token) {
        Answer<DuePage> answer = duePage(cursor, token);
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int passed = 0; passed < MOST_PASSED && System.nanoTime() < end; passed++) {
            DuePage page = answer.value();
            if (page == null || !page.isGoingOn()) {
                return answer;
            }
            answer = duePage(page.next(), token);
        }
        return answer;
    }

    private Answer<DuePage> duePage(@Nullable String cursor, String token) {
        return calls.get(Service.REQUEST, "/due-erasures" + query(cursor), token, DuePage.class);
    }

    /** Null if the service does not answer; what it refuses is refused here as well. */
    private static <T> @Nullable T found(Answer<T> answer) {
        Problem problem = answer.problem();
        return problem != null && problem.isPassing() ? null : answer.orThrow();
    }

    private static String query(@Nullable String cursor) {
        return cursor == null ? "" : "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
