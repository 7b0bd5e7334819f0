package homeward.console.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Receipt;
import homeward.console.api.Service;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.forms.Done;
import homeward.console.forms.Fault;
import homeward.console.forms.Meanwhile;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

/** The requested state's reply for one person, sent on the version of the file that the officer has seen. */
@Path("/cases/{caseId}/persons/{personId}/reply")
@RunOnVirtualThread
public class ReplyResource {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;
    private final Calls calls;
    private final Replies replies;
    private final Done done;

    ReplyResource(Pages pages, Officer officer, Reading reading, Calls calls, Replies replies, Done done) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
        this.replies = replies;
        this.done = done;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance reply(Shell shell, ReplyView reply, ReplyForm form);
    }

    @GET
    public Response ask(@PathParam("caseId") String caseId, @PathParam("personId") String personId) {
        Shell shell = pages.of(officer);
        CaseFile<RequestDesk> file = file(caseId);
        ReplyForm form = ReplyForm.empty(file.applicationVersion());
        return page(200, file, personId, form, List.of(), null, shell);
    }

    @POST
    public Response send(
            @PathParam("caseId") String caseId, @PathParam("personId") String personId, @BeanParam ReplyForm form) {
        Shell shell = pages.of(officer);
        if (!form.approves() && !form.refuses()) {
            List<Fault> faults = List.of(Fault.of("approve", "DECISION", shell.say()));
            return page(422, file(caseId), personId, form, faults, null, shell);
        }
        Answer<Receipt> answer = post(Reading.id(caseId), Reading.id(personId), form);
        Problem problem = answer.problem();
        if (problem == null) {
            return done.at("/cases/" + caseId, answer.orThrow(), form.approves() ? "APPROVED" : "REFUSED");
        }
        CaseFile<RequestDesk> file = file(caseId);
        if (problem.isOutdated()) {
            Meanwhile meanwhile = Meanwhile.of(file, form.versionSeen(), shell.say());
            List<Fault> faults = List.of(Fault.of("changed", "CHANGED", shell.say()));
            return page(412, file, personId, form, faults, meanwhile, shell);
        }
        String field = form.refuses() ? "reasons" : "approve";
        return page(status(problem), file, personId, form, Fault.of(problem, field, shell.say()), null, shell);
    }

    private Answer<Receipt> post(String caseId, String personId, ReplyForm form) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("personId", personId);
        if (form.refuses()) {
            body.put("reasons", form.chosen());
            String explanation = form.explanationText().strip();
            body.put("explanation", explanation.isEmpty() ? null : explanation.replace("\r\n", "\n"));
        }
        return calls.post(
                Service.REQUEST,
                "/applications/" + caseId + (form.approves() ? "/approvals" : "/refusals"),
                officer.token(),
                form.keyText(),
                form.versionSeen(),
                body);
    }

    private static int status(Problem problem) {
        return problem.isPassing() ? 503 : problem.status();
    }

    private CaseFile<RequestDesk> file(String caseId) {
        return reading.request(caseId, officer.token(), true, null).orThrow();
    }

    private Response page(
            int status,
            CaseFile<RequestDesk> file,
            String personId,
            ReplyForm form,
            List<Fault> faults,
            @Nullable Meanwhile meanwhile,
            Shell shell) {
        ReplyView view = replies.view(file, personId, officer.token(), faults, meanwhile, shell.say());
        return pages.html(status, Templates.reply(shell, view, form), shell);
    }
}
