package homeward.console.ledger;

import java.util.Objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.forms.Choice;
import homeward.console.forms.Days;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** What became of the data exchanged with a partner: the report that a sender may ask a recipient for. */
@Path("/audit/partners")
@RunOnVirtualThread
public class PartnerResource {

    private final Pages pages;
    private final Officer officer;
    private final Ledgers ledgers;

    PartnerResource(Pages pages, Officer officer, Ledgers ledgers) {
        this.pages = pages;
        this.officer = officer;
        this.ledgers = ledgers;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance partner(Shell shell, PartnerView ledger);
    }

    /**
     * @param partner code of a state; the form alone without one
     * @param from first day
     * @param to last day
     */
    @GET
    public Response show(
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Shell shell = pages.ofAuditor(officer);
        Days days = Days.of(from, to, shell.say().home());
        String chosen = Objects.requireNonNullElse(partner, "");
        String us = officer.signed().state();
        if (chosen.isEmpty() || chosen.equals(us)) {
            String fault = chosen.isEmpty() ? null : shell.say().word("fault", "OTHER_STATE");
            return page(view(chosen, us, days, null, fault, shell.say()), shell);
        }
        PartnerReport report = ledgers.partner(chosen, days, officer.token()).orThrow();
        return page(view(chosen, us, days, report, null, shell.say()), shell);
    }

    private Response page(PartnerView view, Shell shell) {
        return pages.html(view.fault() == null ? 200 : 400, Templates.partner(shell, view), shell);
    }

    static PartnerView view(
            String chosen,
            String us,
            Days days,
            @Nullable PartnerReport report,
            @Nullable String fault,
            Speech say) {
        return new PartnerView(
                chosen.isEmpty() ? "" : say.state(chosen),
                Choice.states(chosen, say).stream()
                        .filter(state -> !state.value().equals(us))
                        .toList(),
                days,
                report,
                fault);
    }
}
