package homeward.console.apply;

import jakarta.enterprise.context.RequestScoped;

import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;

/** Opens a page to those whose application the service would accept. The service checks this itself as well. */
@RequestScoped
class Applicants {

    private final Pages pages;
    private final Officer officer;

    Applicants(Pages pages, Officer officer) {
        this.pages = pages;
        this.officer = officer;
    }

    /** @throws Refused for everybody else */
    Shell shell() {
        if (!signed().isApplicant()) {
            throw new Refused(new Problem(403, "role-allows", null, null, null, null, null));
        }
        return pages.of(officer);
    }

    Signed signed() {
        return officer.signed();
    }

    String state() {
        return signed().state();
    }

    String token() {
        return officer.token();
    }
}
