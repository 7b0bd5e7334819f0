package homeward.console.reply;

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

/** The requesting state confirms that the other state's silence was consent: a page to stop at before it. */
@Path("/cases/{caseId}/persons/{personId}/deemed-consent")
@RunOnVirtualThread
public class SilenceResource {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;
    private final Calls calls;
    private final Done done;

    SilenceResource(Pages pages, Officer officer, Reading reading, Calls calls, Done done) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
        this.done = done;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance silence(
                Shell shell, Head head, RequestDesk.@Nullable Deemed deemed, SilenceForm form);
    }

    @GET
    public Response ask(@PathParam("caseId") String caseId, @PathParam("personId") String personId) {
        Shell shell = pages.of(officer);
        CaseFile<RequestDesk> file = file(caseId);
        return page(200, file, personId, SilenceForm.empty(file.applicationVersion()), List.of(), null, shell);
    }

    @POST
    public Response send(
            @PathParam("caseId") String caseId, @PathParam("personId") String personId, @BeanParam SilenceForm form) {
        Shell shell = pages.of(officer);
        if (form.sure == null) {
            List<Fault> faults = List.of(Fault.of("sure", "SURE", shell.say()));
            return page(422, file(caseId), personId, form, faults, null, shell);
        }
        Answer<Receipt> answer = calls.post(
                Service.REQUEST,
                "/applications/" + Reading.id(caseId) + "/deemed-consent-confirmations",
                officer.token(),
                form.keyText(),
                form.versionSeen(),
                Map.of("personId", Reading.id(personId)));
        Problem problem = answer.problem();
        if (problem == null) {
            return done.at("/cases/" + caseId, answer.orThrow(), "SILENCE_CONFIRMED");
        }
        CaseFile<RequestDesk> file = file(caseId);
        if (problem.isOutdated()) {
            Meanwhile meanwhile = Meanwhile.of(file, form.versionSeen(), shell.say());
            form.version = file.applicationVersion();
            form.sure = null;
            return page(
                    412, file, personId, form, List.of(Fault.of("changed", "CHANGED", shell.say())), meanwhile, shell);
        }
        int status = problem.isPassing() ? 503 : problem.status();
        return page(status, file, personId, form, Fault.of(problem, "sure", shell.say()), null, shell);
    }

    private CaseFile<RequestDesk> file(String caseId) {
        return reading.request(caseId, officer.token(), true, null).orThrow();
    }

    private Response page(
            int status,
            CaseFile<RequestDesk> file,
            String personId,
            SilenceForm form,
            List<Fault> faults,
            @Nullable Meanwhile meanwhile,
            Shell shell) {
        Application.Form application = file.application().form();
        Application.Applicant person = file.application().person(personId).orElseThrow(NotFoundException::new);
        if (application == null || file.desk() == null) {
            throw new NotFoundException();
        }
        RequestDesk.Deemed deemed = file.desk().deemed().stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst()
                .orElse(null);
        String name = person.name() == null ? shell.say().word("person", "SEALED") : String.valueOf(person.name());
        Head head = Head.of(file, application, name, faults, meanwhile, shell.say());
        return pages.html(status, Templates.silence(shell, head, deemed, form), shell);
    }
}
