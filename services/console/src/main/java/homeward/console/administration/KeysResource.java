package homeward.console.administration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.console.api.Calls;
import homeward.console.api.Service;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

/** How many persons' keys the own state holds, and has destroyed. */
@Path("/administration/keys")
@RunOnVirtualThread
public class KeysResource {

    private final Pages pages;
    private final Officer officer;
    private final Calls calls;

    KeysResource(Pages pages, Officer officer, Calls calls) {
        this.pages = pages;
        this.officer = officer;
        this.calls = calls;
    }

    @CheckedTemplate(basePath = "administration")
    static class Templates {
        private Templates() {}

        static native TemplateInstance keys(Shell shell, KeysReport keys);
    }

    @GET
    public Response show() {
        Shell shell = pages.ofAdministrator(officer);
        KeysReport keys = calls.get(Service.REQUEST, "/keys", officer.token(), KeysReport.class)
                .orThrow();
        return pages.html(Templates.keys(shell, keys), shell);
    }
}
