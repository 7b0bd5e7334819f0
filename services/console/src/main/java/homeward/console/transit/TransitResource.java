package homeward.console.transit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;

/** What a state on the way was asked. It opens no personal data: a transit state is shown none. */
@Path("/cases/{caseId}/transit")
@RunOnVirtualThread
public class TransitResource {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;

    TransitResource(Pages pages, Officer officer, Reading reading) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance transit(Shell shell, TransitView transit);
    }

    /** @param atLeast what the page must show, after an own command */
    @GET
    public Response show(@PathParam("caseId") String caseId, @QueryParam("atLeast") @Nullable String atLeast) {
        Shell shell = pages.of(officer);
        Signed signed = shell.signed();
        String own = atLeast != null && atLeast.startsWith("transfer-") ? atLeast : null;
        CaseFile<TransferDesk> file =
                reading.transport(caseId, officer.token(), own).orThrow();
        if (signed == null) {
            throw new NotFoundException();
        }
        TransitView view = new Passages(file, signed, shell.say()).view();
        if (view.requests().isEmpty()) {
            throw new NotFoundException();
        }
        return pages.html(Templates.transit(shell, view), shell);
    }
}
