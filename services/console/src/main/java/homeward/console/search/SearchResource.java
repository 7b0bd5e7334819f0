package homeward.console.search;

import java.util.List;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.cases.Course;
import homeward.console.cases.WorkItem;
import homeward.console.forms.Fault;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

/** By {@code POST}, because a name is no part of an address. */
@Path("/search")
@RunOnVirtualThread
public class SearchResource {

    private static final WorkItem.Found NOTHING = new WorkItem.Found(List.of(), false);

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;

    SearchResource(Pages pages, Officer officer, Reading reading) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(Shell shell, SearchView search);
    }

    @GET
    public Response ask() {
        return page(200, "", "", NOTHING, false, List.of());
    }

    /** @param by a way of {@link Sought}; without one, the text decides */
    @POST
    public Response search(@FormParam("q") @Nullable String q, @FormParam("by") @Nullable String by) {
        String text = q == null ? "" : q.strip();
        if (text.isEmpty()) {
            return page(200, "", by == null ? "" : by, NOTHING, false, List.of());
        }
        String last = "";
        for (String way : Sought.ways(by, text)) {
            last = way;
            Answer<WorkItem.Found> answer = reading.search(way, text, officer.token());
            Problem problem = answer.problem();
            if (problem != null) {
                int status = problem.isPassing() ? 503 : problem.status();
                List<Fault> faults =
                        Fault.of(problem, "sought", pages.of(officer).say());
                return page(status, text, way, NOTHING, false, faults);
            }
            WorkItem.Found found = answer.orThrow();
            if (!found.all().isEmpty()) {
                return page(200, text, way, found, true, List.of());
            }
        }
        return page(200, text, last, NOTHING, true, List.of());
    }

    private Response page(
            int status, String text, String by, WorkItem.Found found, boolean searched, List<Fault> faults) {
        Shell shell = pages.of(officer);
        SearchView view = new SearchView(
                text,
                by,
                Sought.ALL.stream()
                        .map(way -> new SearchView.Way(way, shell.say().word("searchby", way), way.equals(by)))
                        .toList(),
                found.all().stream().map(SearchResource::row).toList(),
                searched,
                found.more(),
                searched && !by.equals(Sought.REFERENCE),
                faults);
        return pages.html(status, Templates.search(shell, view), shell);
    }

    private static SearchView.Row row(WorkItem.FoundCase found) {
        WorkItem item = found.item();
        return new SearchView.Row(
                item.caseId(), item.form(), item.persons(), found.people(), found.isWeak(), Course.of(item.stages()));
    }
}
