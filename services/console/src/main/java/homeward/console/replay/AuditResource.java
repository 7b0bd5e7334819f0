package homeward.console.replay;

import java.net.URI;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Query;
import homeward.console.forms.Choice;
import homeward.console.histories.Found;
import homeward.console.histories.Histories;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Codes;
import homeward.console.words.Speech;

/** The auditor's desk: a history is found by its case, or by what was done in it. */
@Path("/audit")
@RunOnVirtualThread
public class AuditResource {

    private static final Found NOTHING = new Found(List.of(), null);

    /** The parties are told of each other's erasures; whatever else the ledger holds is no step of a case. */
    private static final String ERASED = "PersonDataErased";

    private final Pages pages;
    private final Officer officer;
    private final Histories histories;

    AuditResource(Pages pages, Officer officer, Histories histories) {
        this.pages = pages;
        this.officer = officer;
        this.histories = histories;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance audit(Shell shell, AuditView audit);
    }

    /** With a case, its steps; else the steps of all cases that satisfy the conditions. */
    @GET
    public Response find(@BeanParam Conditions conditions) {
        Shell shell = pages.ofAuditor(officer);
        String typed = Conditions.text(conditions.caseId);
        Optional<String> caseId = Points.event(typed);
        if (caseId.isPresent()) {
            return Response.seeOther(URI.create(new Hrefs(caseId.get()).steps())).build();
        }
        if (!typed.isEmpty()) {
            return page(NOTHING, conditions, shell, shell.say().word("fault", "CASE"));
        }
        Answer<Found> answer = histories.find(conditions.asked(shell.say()), officer.token());
        Problem problem = answer.problem();
        return problem != null && problem.status() == 400
                ? page(NOTHING, conditions, shell, shell.say().word("fault", "CONDITIONS"))
                : page(answer.orThrow(), conditions, shell, null);
    }

    private Response page(Found found, Conditions conditions, Shell shell, @Nullable String fault) {
        return pages.html(
                fault == null ? 200 : 400, Templates.audit(shell, view(found, conditions, shell.say(), fault)), shell);
    }

    static AuditView view(Found found, Conditions conditions, Speech say, @Nullable String fault) {
        return new AuditView(
                Conditions.text(conditions.caseId),
                Conditions.text(conditions.rule),
                Conditions.text(conditions.article),
                Conditions.text(conditions.actor),
                Conditions.text(conditions.authority),
                conditions.days(say),
                kinds(Conditions.text(conditions.kind), say),
                Choice.states(Conditions.text(conditions.state), say),
                found.all().stream().map(one -> row(one, say)).toList(),
                found.next() == null ? null : conditions.next(found.next()),
                fault);
    }

    /** Each name once, though several services may have such an event; of the ledger what a history has as a step. */
    private static List<Choice> kinds(String chosen, Speech say) {
        Map<String, Choice> byType = new LinkedHashMap<>();
        for (String code : Codes.known("event")) {
            String type = code.substring(code.indexOf('.') + 1);
            byType.putIfAbsent(type, new Choice(type, say.word("event", code), type.equals(chosen)));
        }
        byType.putIfAbsent(ERASED, new Choice(ERASED, say.word("ledger", ERASED), ERASED.equals(chosen)));
        return byType.values().stream()
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(say.locale())))
                .toList();
    }

    private static AuditView.Row row(Found.One one, Speech say) {
        Hrefs hrefs = new Hrefs(one.caseId());
        return new AuditView.Row(
                hrefs.replay() + Query.none().with("event", one.event()).text(),
                one.caseId(),
                hrefs.steps(),
                say.moment(one.decided()),
                one.decided().toString(),
                say.event(one.service(), one.type()),
                say.word("service", one.service()),
                by(one, say),
                one.applied());
    }

    private static String by(Found.One one, Speech say) {
        List<String> all = new ArrayList<>(List.of(say.state(one.by()), one.authority()));
        if (one.actor() != null) {
            all.add(one.actor());
        }
        return String.join(", ", all);
    }
}
