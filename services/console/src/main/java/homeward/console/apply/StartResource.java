package homeward.console.apply;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.apply.DraftDesk.Draft;
import homeward.console.forms.Fault;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.events.request.ApplicationEvent.ReturnKind;

/** The beginning of an application: whether the person returns voluntarily is asked before anything else. */
@Path("/applications/new")
@RunOnVirtualThread
public class StartResource {

    private final Pages pages;
    private final Applicants applicants;
    private final DraftDesk desk;
    private final UriInfo uri;

    StartResource(Pages pages, Applicants applicants, DraftDesk desk, UriInfo uri) {
        this.pages = pages;
        this.applicants = applicants;
        this.desk = desk;
        this.uri = uri;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(Shell shell, StartForm form, List<Fault> faults);
    }

    @GET
    public Response ask() {
        Shell shell = applicants.shell();
        return page(200, StartForm.empty(), List.of(), shell);
    }

    @POST
    public Response begin(@BeanParam StartForm form) {
        Shell shell = applicants.shell();
        if (!form.isKind(ReturnKind.VOLUNTARY.name()) && !form.isKind(ReturnKind.FORCED.name())) {
            return page(422, form, List.of(Fault.of("returnKind", "RETURN_KIND", shell.say())), shell);
        }
        Answers answers = Answers.none().with("returnKind", form.returnKind == null ? "" : form.returnKind);
        Answer<Draft> begun = desk.begin(applicants.token(), form.keyText(), answers);
        Problem problem = begun.problem();
        if (problem == null) {
            String href = Frames.href(begun.orThrow().draftId(), Place.first());
            return Response.seeOther(uri.getBaseUri().resolve(href)).build();
        }
        int status = problem.isPassing() ? 503 : problem.status();
        return page(status, form, Fault.of(problem, "returnKind", shell.say()), shell);
    }

    private Response page(int status, StartForm form, List<Fault> faults, Shell shell) {
        return pages.html(status, Templates.start(shell, form, faults), shell);
    }
}
