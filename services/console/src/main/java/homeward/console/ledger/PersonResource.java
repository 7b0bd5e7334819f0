package homeward.console.ledger;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Query;
import homeward.console.forms.Days;
import homeward.console.ledger.PersonReport.Dealing;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** Who sent, received, read, corrected or erased a person's data. */
@Path("/audit/persons/{personId}")
@RunOnVirtualThread
public class PersonResource {

    private final Pages pages;
    private final Officer officer;
    private final Ledgers ledgers;

    PersonResource(Pages pages, Officer officer, Ledgers ledgers) {
        this.pages = pages;
        this.officer = officer;
        this.ledgers = ledgers;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance person(Shell shell, PersonView person);
    }

    /**
     * @param from first day
     * @param to last day
     */
    @GET
    public Response show(
            @PathParam("personId") String personId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor) {
        Shell shell = pages.ofAuditor(officer);
        Days days = Days.of(from, to, shell.say().home());
        PersonReport report =
                ledgers.person(personId, days, cursor, officer.token()).orThrow();
        return pages.html(Templates.person(shell, view(report, days, shell.say())), shell);
    }

    static PersonView view(PersonReport report, Days days, Speech say) {
        return new PersonView(
                report.personId(),
                report.caseId(),
                days,
                report.all().stream().map(dealing -> row(dealing, say)).toList(),
                report.next() == null
                        ? null
                        : "/audit/persons/" + report.personId()
                                + Query.none()
                                        .with("from", days.from())
                                        .with("to", days.to())
                                        .with("cursor", report.next())
                                        .text());
    }

    private static PersonView.Row row(Dealing dealing, Speech say) {
        return new PersonView.Row(
                say.moment(dealing.at()),
                dealing.at().toString(),
                say.word("ledger", dealing.kind()),
                dealing.kind().equals("DataWithheld"),
                states(dealing, say),
                dealing.actor() == null ? dealing.authority() : dealing.authority() + ", " + dealing.actor(),
                say.words("data", dealing.data()),
                why(dealing, say));
    }

    private static String states(Dealing dealing, Speech say) {
        List<String> receivers = dealing.receivers().stream().map(say::state).toList();
        return dealing.from() == null || receivers.isEmpty()
                ? say.state(dealing.by())
                : say.state(dealing.from()) + " → " + String.join(", ", receivers);
    }

    private static String why(Dealing dealing, Speech say) {
        List<String> all = new ArrayList<>();
        if (dealing.purpose() != null) {
            all.add(say.word("purpose", dealing.purpose()));
        }
        if (dealing.ground() != null) {
            all.add(say.word("erasure", dealing.ground()));
        }
        if (Boolean.TRUE.equals(dealing.everywhere())) {
            all.add(say.word("erasure", "EVERYWHERE"));
        }
        return String.join("; ", all);
    }
}
