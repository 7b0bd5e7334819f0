package homeward.console.apply;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.console.apply.DraftDesk.Draft;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

/** The applications that officers of the state have begun and not sent. */
@Path("/applications/drafts")
@RunOnVirtualThread
public class DraftsResource {

    private final Pages pages;
    private final Applicants applicants;
    private final DraftDesk desk;

    DraftsResource(Pages pages, Applicants applicants, DraftDesk desk) {
        this.pages = pages;
        this.applicants = applicants;
        this.desk = desk;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance drafts(Shell shell, DraftsView drafts);
    }

    @GET
    public Response list() {
        Shell shell = applicants.shell();
        String own = applicants.signed().id();
        List<Draft> drafts = desk.list(applicants.token()).orThrow();
        DraftsView view = new DraftsView(
                drafts.stream().map(draft -> row(draft, own, shell)).toList());
        return pages.html(Templates.drafts(shell, view), shell);
    }

    private static DraftsView.Row row(Draft draft, String own, Shell shell) {
        return new DraftsView.Row(
                draft.draftId(),
                Frames.href(draft.draftId(), Place.first()),
                draft.label().isEmpty() ? shell.say().word("draft", "NO_REFERENCE") : draft.label(),
                draft.savedBy().equals(own) ? shell.say().word("draft", "ME") : draft.savedBy(),
                shell.say().moment(draft.savedAt()),
                shell.say().day(draft.keptUntil()));
    }
}
