package homeward.console.replay;

import java.util.List;
import java.util.Objects;
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
import homeward.console.api.Together;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.histories.Step;
import homeward.console.histories.Trail;
import homeward.console.histories.Trails;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** The steps of a case, a page at a time; each page but the last knows the next, which is put below it as one scrolls. */
@Path("/audit/cases/{caseId}")
@RunOnVirtualThread
public class StepsResource {

    private final Pages pages;
    private final Officer officer;
    private final Trails trails;
    private final Reading reading;
    private final Together together;

    StepsResource(Pages pages, Officer officer, Trails trails, Reading reading, Together together) {
        this.pages = pages;
        this.officer = officer;
        this.trails = trails;
        this.reading = reading;
        this.together = together;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance steps(Shell shell, StepsView history);
    }

    /** @param step a step that the page has */
    @GET
    public Response show(@PathParam("caseId") String caseId, @QueryParam("step") @Nullable String step) {
        Shell shell = pages.ofAuditor(officer);
        String id = Reading.id(caseId);
        String token = officer.token();
        Supplier<Answer<CaseFile<RequestDesk>>> file = together.begin(() -> reading.request(id, token, false, null));
        Trail trail = trails.page(id, Points.number(step).orElse(1), token);
        Application.Form form = file.get()
                .found()
                .map(found -> found.application().form())
                .orElse(null);
        return pages.html(Templates.steps(shell, view(trail, form, shell)), shell);
    }

    static StepsView view(Trail trail, Application.@Nullable Form form, Shell shell) {
        Hrefs hrefs = new Hrefs(trail.caseId());
        String us = Objects.requireNonNull(shell.signed()).state();
        List<Step> all = trail.all();
        int first = all.isEmpty() ? 0 : all.getFirst().step();
        int last = all.isEmpty() ? 0 : all.getLast().step();
        return new StepsView(
                trail.caseId(),
                form,
                trail.steps(),
                first,
                last,
                all.stream().map(step -> row(step, us, hrefs, shell.say())).toList(),
                first <= 1 ? null : hrefs.steps(Math.max(1, first - Trails.LENGTH)),
                last >= trail.steps() ? null : hrefs.steps(last + 1),
                hrefs.replay());
    }

    private static StepsView.Row row(Step step, String us, Hrefs hrefs, Speech say) {
        return new StepsView.Row(
                step.step(),
                hrefs.step(step),
                say.moment(step.decided()),
                step.decided().toString(),
                say.event(step.service(), step.type()),
                Chain.by(step, say),
                say.word("service", step.service()),
                Replay.css(step, us));
    }
}
