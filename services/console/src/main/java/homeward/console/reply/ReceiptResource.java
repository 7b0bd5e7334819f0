package homeward.console.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.forms.Done;
import homeward.console.forms.Fault;
import homeward.console.forms.Head;
import homeward.console.forms.Meanwhile;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

/** The requested state confirms that it has received the application. */
@Path("/cases/{caseId}/receipt")
@RunOnVirtualThread
public class ReceiptResource {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;
    private final Calls calls;
    private final Done done;

    ReceiptResource(Pages pages, Officer officer, Reading reading, Calls calls, Done done) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
        this.done = done;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance receipt(Shell shell, Head head, ReceiptForm form);
    }

    @GET
    public Response ask(@PathParam("caseId") String caseId) {
        Shell shell = pages.of(officer);
        CaseFile<RequestDesk> file = file(caseId);
        return page(200, file, ReceiptForm.empty(file.applicationVersion(), shell.say()), List.of(), null, shell);
    }

    @POST
    public Response send(@PathParam("caseId") String caseId, @BeanParam ReceiptForm form) {
        Shell shell = pages.of(officer);
        Instant at = form.moment(shell.say().home());
        if (at == null) {
            return page(422, file(caseId), form, List.of(Fault.of("at", "MOMENT", shell.say())), null, shell);
        }
        Answer<Receipt> answer = calls.post(
                Service.REQUEST,
                "/applications/" + Reading.id(caseId) + "/receipt",
                officer.token(),
                form.keyText(),
                form.versionSeen(),
                Map.of("receivedAt", inItsMinute(at, file(caseId)).toString()));
        Problem problem = answer.problem();
        if (problem == null) {
            return done.at("/cases/" + caseId, answer.orThrow(), "RECEIVED");
        }
        CaseFile<RequestDesk> file = file(caseId);
        if (problem.isOutdated()) {
            Meanwhile meanwhile = Meanwhile.of(file, form.versionSeen(), shell.say());
            return page(412, file, form, List.of(Fault.of("changed", "CHANGED", shell.say())), meanwhile, shell);
        }
        int status = problem.isPassing() ? 503 : problem.status();
        return page(status, file, form, Fault.of(problem, "at", shell.say()), null, shell);
    }

    /** Stated to the minute: in that in which the application was submitted, it was received no earlier than that. */
    private static Instant inItsMinute(Instant minute, CaseFile<RequestDesk> file) {
        Application.Form form = file.application().form();
        return form != null
                        && minute.isBefore(form.submittedAt())
                        && form.submittedAt().isBefore(minute.plus(Duration.ofMinutes(1)))
                ? form.submittedAt()
                : minute;
    }

    private CaseFile<RequestDesk> file(String caseId) {
        return reading.request(caseId, officer.token(), false, null).orThrow();
    }

    private Response page(
            int status,
            CaseFile<RequestDesk> file,
            ReceiptForm form,
            List<Fault> faults,
            @Nullable Meanwhile meanwhile,
            Shell shell) {
        Application.Form application = file.application().form();
        if (application == null) {
            throw new NotFoundException();
        }
        Head head = Head.of(file, application, null, faults, meanwhile, shell.say());
        return pages.html(status, Templates.receipt(shell, head, form), shell);
    }
}
