package homeward.console.ledger;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.forms.Days;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

/** Readings of the own officers in bulk, or outside the hours and working days of their offices. */
@Path("/audit/unusual")
@RunOnVirtualThread
public class UnusualResource {

    /** Shown where no day is named. */
    private static final int LAST_DAYS = 30;

    private final Pages pages;
    private final Officer officer;
    private final Ledgers ledgers;

    UnusualResource(Pages pages, Officer officer, Ledgers ledgers) {
        this.pages = pages;
        this.officer = officer;
        this.ledgers = ledgers;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance unusual(Shell shell, UnusualView ledger);
    }

    /**
     * @param from first day; some weeks ago without one
     * @param to last day
     */
    @GET
    public Response show(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Shell shell = pages.ofAuditor(officer);
        String first = from != null
                ? from
                : shell.say()
                        .now()
                        .atZone(shell.say().home())
                        .toLocalDate()
                        .minusDays(LAST_DAYS)
                        .toString();
        Days days = Days.of(first, to, shell.say().home());
        UnusualReport report = ledgers.unusual(days, officer.token()).orThrow();
        return pages.html(Templates.unusual(shell, new UnusualView(days, report)), shell);
    }
}
