package homeward.console.dossier;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;

/** What happened in a long case before that which its page tells. */
@Path("/cases/{caseId}/history")
@RunOnVirtualThread
public class OlderResource {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;

    OlderResource(Pages pages, Officer officer, Reading reading) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance older(Shell shell, OlderView older);
    }

    /** @param page from 1, the oldest */
    @GET
    public Response show(@PathParam("caseId") String caseId, @QueryParam("page") @DefaultValue("1") int page) {
        Shell shell = pages.of(officer);
        Signed signed = shell.signed();
        CaseFile.Page found =
                reading.history(caseId, Math.max(1, page), officer.token()).orThrow();
        Application.Form form = reading.request(caseId, officer.token(), false, null)
                .orThrow()
                .application()
                .form();
        if (form == null || signed == null || found.events().isEmpty()) {
            throw new NotFoundException();
        }
        OlderView view = new OlderView(
                Reading.id(caseId), form.reference(), History.of(found, signed.state(), shell.say()), found.next());
        return pages.html(Templates.older(shell, view), shell);
    }
}
