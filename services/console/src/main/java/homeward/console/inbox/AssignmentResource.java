package homeward.console.inbox;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Calls;
import homeward.console.api.Service;
import homeward.console.cases.WorkItem;
import homeward.console.forms.Fault;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.OwnPath;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

/** Work taken by an officer, or given to another officer or a team, at one desk. The other state learns nothing of it. */
@Path("/inbox/assignments")
@RunOnVirtualThread
public class AssignmentResource {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;
    private final Calls calls;
    private final UriInfo uri;

    AssignmentResource(Pages pages, Officer officer, Reading reading, Calls calls, UriInfo uri) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
        this.uri = uri;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance assignment(Shell shell, AssignmentView assignment);
    }

    @GET
    public Response ask(
            @QueryParam("desk") @Nullable String desk,
            @QueryParam("case") @Nullable String caseId,
            @QueryParam("back") @Nullable String back) {
        return page(200, desk(desk), id(caseId), "team", "", back, List.of());
    }

    /**
     * @param to {@code me}, {@code team}, {@code officer} or {@code nobody}
     * @param name of the team, or id of the officer
     */
    @POST
    public Response assign(
            @FormParam("desk") @Nullable String desk,
            @FormParam("case") @Nullable String caseId,
            @FormParam("to") @Nullable String to,
            @FormParam("name") @Nullable String name,
            @FormParam("back") @Nullable String back) {
        Service at = desk(desk);
        String id = id(caseId);
        String kind = to == null ? "" : to;
        String whom = kind.equals("me") ? officer.signed().id() : name == null ? "" : name.strip();
        boolean somebody = !kind.equals("nobody");
        if (somebody && whom.isEmpty()) {
            Fault missing = Fault.of("name", "ASSIGNEE", pages.of(officer).say());
            return page(422, at, id, kind, whom, back, List.of(missing));
        }
        calls.post(
                        at,
                        "/work/assignments",
                        officer.token(),
                        UUID.randomUUID().toString(),
                        somebody
                                ? Map.of(
                                        "cases",
                                        List.of(id),
                                        "to",
                                        Map.of(kind.equals("team") ? "team" : "officer", whom))
                                : Map.of("cases", List.of(id)),
                        Object.class)
                .orThrow();
        return Response.seeOther(UriBuilder.fromUri(uri.getBaseUri().resolve(OwnPath.of(back)))
                        .replaceQueryParam("done", kind.equals("me") ? "TAKEN" : somebody ? "GIVEN" : "FREED")
                        .build())
                .build();
    }

    private static Service desk(@Nullable String id) {
        return Service.desk(id).orElseThrow(NotFoundException::new);
    }

    private static String id(@Nullable String caseId) {
        return Reading.id(caseId == null ? "" : caseId);
    }

    private Response page(
            int status,
            Service desk,
            String caseId,
            String to,
            String name,
            @Nullable String back,
            List<Fault> faults) {
        Shell shell = pages.of(officer);
        List<WorkItem> work = reading.work(desk, "waitsFor=ME&size=200", officer.token())
                .map(WorkItem.Page::items)
                .found()
                .orElse(List.of());
        List<String> teams = List.copyOf(new TreeSet<>(work.stream()
                .flatMap(item -> Stream.ofNullable(item.assigned()))
                .flatMap(assigned -> Stream.ofNullable(assigned.team()))
                .toList()));
        String reference = work.stream()
                .filter(item -> item.caseId().equals(caseId) && item.form() != null)
                .map(item -> item.form() == null ? "" : item.form().reference())
                .findFirst()
                .orElse("");
        AssignmentView view = new AssignmentView(
                desk.id(), caseId, reference, to, name, teams, OwnPath.of(back).toString(), faults);
        return pages.html(status, Templates.assignment(shell, view), shell);
    }
}
