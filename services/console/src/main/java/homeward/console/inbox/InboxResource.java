package homeward.console.inbox;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

@Path("/inbox")
@RunOnVirtualThread
public class InboxResource {

    private final Pages pages;
    private final Officer officer;
    private final Inbox inbox;

    InboxResource(Pages pages, Officer officer, Inbox inbox) {
        this.pages = pages;
        this.officer = officer;
        this.inbox = inbox;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance inbox(Shell shell, InboxView inbox);

        static native TemplateInstance noDesk(Shell shell);
    }

    @GET
    public Response show(@BeanParam Filter filter) {
        Shell shell = pages.of(officer);
        if (shell.signed() == null || !shell.signed().readsCases()) {
            return pages.html(Templates.noDesk(shell), shell);
        }
        InboxView view = inbox.view(shell.signed(), officer.token(), shell.say(), filter);
        return pages.html(Templates.inbox(shell, view), shell);
    }
}
