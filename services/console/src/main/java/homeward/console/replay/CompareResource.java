package homeward.console.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.dossier.Persons;
import homeward.console.histories.Comparison;
import homeward.console.histories.Histories;
import homeward.console.histories.Running;
import homeward.console.histories.Step;
import homeward.console.histories.Trail;
import homeward.console.histories.Trails;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** Two points of a case, compared. Each is the number of a step, its event, or a moment by the clock of the own state. */
@Path("/audit/cases/{caseId}/compare")
@RunOnVirtualThread
public class CompareResource {

    private final Pages pages;
    private final Officer officer;
    private final Histories histories;
    private final Trails trails;
    private final Reading reading;
    private final Together together;

    CompareResource(
            Pages pages, Officer officer, Histories histories, Trails trails, Reading reading, Together together) {
        this.pages = pages;
        this.officer = officer;
        this.histories = histories;
        this.trails = trails;
        this.reading = reading;
        this.together = together;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance compare(Shell shell, CompareView compare);
    }

    /**
     * @param from the first point; the first step without one
     * @param to the second one; now without one
     * @param desk whose file is compared; the request desk's without one
     */
    @GET
    public Response show(
            @PathParam("caseId") String caseId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("desk") @Nullable String desk) {
        Shell shell = pages.ofAuditor(officer);
        String id = Reading.id(caseId);
        String token = officer.token();
        Service of = Service.desk(desk).orElse(Service.REQUEST);
        Supplier<Answer<CaseFile<RequestDesk>>> now = together.begin(() -> reading.request(id, token, false, null));
        int steps = trails.page(id, 1, token).steps();
        String since = from == null || from.isBlank() ? "1" : from.strip();
        String until = to == null ? "" : to.strip();
        Optional<String> first = point(id, since, shell.say(), token);
        Optional<String> second = until.isEmpty() ? Optional.empty() : point(id, until, shell.say(), token);
        Answer<Comparison> answer = first.isEmpty() || (second.isEmpty() && !until.isEmpty())
                ? null
                : histories.compare(id, of, first.get(), second.orElse(null), token);
        Comparison found = compared(answer);
        Application application = now.get().found().map(CaseFile::application).orElse(null);
        CompareView view = view(id, found, of, application, since, until, steps, shell.say());
        return pages.html(view.fault() == null ? 200 : 400, Templates.compare(shell, view), shell);
    }

    /** Null if the points were none; whatever else a service refuses is a page of its own. */
    private static @Nullable Comparison compared(@Nullable Answer<Comparison> answer) {
        if (answer == null) {
            return null;
        }
        Problem problem = answer.problem();
        return problem != null && problem.status() == 400 ? null : answer.orThrow();
    }

    /** As the service is asked; empty if it is neither a number of a step, nor an event, nor a moment. */
    private Optional<String> point(String caseId, String text, Speech say, String token) {
        Optional<Integer> number = Points.number(text);
        if (number.isPresent()) {
            Trail trail = trails.around(caseId, number.get(), token);
            return trail.step(Math.clamp(number.get(), 1, Math.max(1, trail.steps())))
                    .map(Step::event);
        }
        return Points.isMoment(text)
                ? Points.moment(text, say.home(), say.now()).map(Instant::toString)
                : Points.event(text);
    }

    /**
     * @param from the first point as it was typed
     * @param to the second one, the same; empty for now
     */
    static CompareView view(
            String caseId,
            @Nullable Comparison found,
            Service desk,
            @Nullable Application application,
            String from,
            String to,
            int steps,
            Speech say) {
        Hrefs hrefs = new Hrefs(caseId);
        Persons persons = new Persons(
                application == null ? new Application("EXPECTED", null, null, null, null, null) : application, say);
        return new CompareView(
                caseId,
                application == null ? null : application.form(),
                found != null && isStep(from) ? String.valueOf(found.fromStep()) : from,
                found != null && isStep(to) ? String.valueOf(found.toStep()) : to,
                steps,
                Service.DESKS.stream()
                        .map(one -> new CompareView.Desk(one.id(), say.word("service", one.id()), one == desk))
                        .toList(),
                found == null
                        ? null
                        : isStep(from)
                                ? step(found.fromStep(), found.fromAt(), found.before(), hrefs, persons, say)
                                : moment(found.fromAt(), found.before(), hrefs, persons, say),
                found == null
                        ? null
                        : isStep(to)
                                ? step(found.toStep(), found.toAt(), found.after(), hrefs, persons, say)
                                : moment(found.toAt(), found.after(), hrefs, persons, say),
                found == null ? List.of() : new Differences(persons, say).of(found.changes()),
                found == null ? say.word("fault", "POINTS") : null);
    }

    /** Whether a point that was found was named by a step, whose number is said then. */
    private static boolean isStep(String typed) {
        return !typed.isEmpty() && !Points.isMoment(typed);
    }

    private static CompareView.Point step(
            int number, Instant at, List<Running> clocks, Hrefs hrefs, Persons persons, Speech say) {
        return new CompareView.Point(
                say.word("compare", "STEP") + " " + number,
                say.moment(at),
                hrefs.step(number),
                clocks(clocks, persons, say.at(at)));
    }

    private static CompareView.Point moment(
            Instant at, List<Running> clocks, Hrefs hrefs, Persons persons, Speech say) {
        return new CompareView.Point(
                say.moment(at),
                say.moment(at),
                hrefs.moment(Points.field(at, say.home())),
                clocks(clocks, persons, say.at(at)));
    }

    private static List<ReplayView.Clock> clocks(List<Running> clocks, Persons persons, Speech then) {
        return clocks.stream().map(clock -> Replay.clock(clock, persons, then)).toList();
    }
}
