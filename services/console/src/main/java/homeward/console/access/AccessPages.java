package homeward.console.access;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Calls;
import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.forms.Fault;
import homeward.console.forms.Head;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** The page on which access is given and ended. */
@RequestScoped
class AccessPages {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;
    private final Calls calls;

    AccessPages(Pages pages, Officer officer, Reading reading, Calls calls) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
    }

    @CheckedTemplate(basePath = "access")
    static class Templates {
        private Templates() {}

        static native TemplateInstance ask(Shell shell, AccessView access, AccessForm form);
    }

    static String path(String caseId, String personId) {
        return "/cases/" + Reading.id(caseId) + "/persons/" + Reading.id(personId) + "/access";
    }

    Response ask(int status, String caseId, String personId, AccessForm form, List<Fault> faults) {
        Shell shell = pages.of(officer);
        CaseFile<RequestDesk> file =
                reading.request(caseId, officer.token(), true, null).orThrow();
        Application.Form application = file.application().form();
        Application.Applicant person = file.application().person(personId).orElseThrow(NotFoundException::new);
        if (application == null) {
            throw new NotFoundException();
        }
        GivenAccess.Known known = calls.get(
                        Service.REQUEST, path(caseId, personId), officer.token(), GivenAccess.Known.class)
                .orThrow();
        AccessView view = new AccessView(
                Head.of(file, application, person.name(), faults, null, shell.say()),
                person.personId(),
                person.minor(),
                Objects.requireNonNull(shell.signed()).givesAccess(person.minor()),
                current(known, shell.say()));
        return pages.html(status, Templates.ask(shell, view, form), shell);
    }

    private static AccessView.@Nullable Current current(GivenAccess.Known known, Speech say) {
        return known.access().stream()
                .findFirst()
                .map(access -> new AccessView.Current(
                        access.accessId(),
                        say.moment(access.givenAt()),
                        say.day(say.lastDay(access.until(), say.home())),
                        access.openedAt() == null ? null : say.moment(access.openedAt()),
                        access.failures(),
                        access.revoked()))
                .orElse(null);
    }
}
