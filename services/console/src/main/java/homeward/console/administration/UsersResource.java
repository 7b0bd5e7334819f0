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

/** Who has acted for the own state. */
@Path("/administration/users")
@RunOnVirtualThread
public class UsersResource {

    private final Pages pages;
    private final Officer officer;
    private final Calls calls;

    UsersResource(Pages pages, Officer officer, Calls calls) {
        this.pages = pages;
        this.officer = officer;
        this.calls = calls;
    }

    @CheckedTemplate(basePath = "administration")
    static class Templates {
        private Templates() {}

        static native TemplateInstance users(Shell shell, UsersReport users);
    }

    @GET
    public Response show() {
        Shell shell = pages.ofAdministrator(officer);
        UsersReport users = calls.get(Service.AUDIT, "/administration/users", officer.token(), UsersReport.class)
                .orThrow();
        return pages.html(Templates.users(shell, users), shell);
    }
}
