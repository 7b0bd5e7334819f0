package homeward.console.perform;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Receipt;
import homeward.console.cases.CaseFile;
import homeward.console.commands.Asked;
import homeward.console.commands.Body;
import homeward.console.commands.Command;
import homeward.console.commands.Context;
import homeward.console.commands.Filled;
import homeward.console.commands.Flaw;
import homeward.console.commands.Kind;
import homeward.console.commands.Target;
import homeward.console.commands.TransitCommands;
import homeward.console.forms.Done;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.SentForm;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** The form of a command, sent on the version of the stream that the officer has seen. */
@Path("/cases/{caseId}/forms/{command}")
@RunOnVirtualThread
public class PerformResource {

    /** What a button of a form sends: where it leads. */
    private static final String TO = "to";

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;
    private final Calls calls;
    private final SentForm form;
    private final Done done;

    PerformResource(Pages pages, Officer officer, Reading reading, Calls calls, SentForm form, Done done) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
        this.form = form;
        this.done = done;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(Shell shell, FormView page);
    }

    @GET
    public Response ask(@BeanParam Address address) {
        Shell shell = pages.of(officer);
        return page(200, Sheet.opened(address.command(), address.target()), shell);
    }

    @POST
    public Response send(@BeanParam Address address) {
        Shell shell = pages.of(officer);
        Speech say = shell.say();
        Sheet opened = Sheet.opened(address.command(), address.target());
        Command command = opened.command();
        Filled filled = new Filled(form.fields());
        Sheet sheet = opened.with(filled);
        String to = filled.text(TO);
        Asked rows = rowsToAdd(command, to);
        if (rows != null) {
            return page(200, opened.with(filled.withRow(rows)), shell);
        }
        if (to.equals("back")) {
            return page(200, sheet, shell);
        }
        List<Flaw> flaws = Flaw.of(command, opened.target(), filled, say.home());
        if (!flaws.isEmpty()) {
            return page(422, sheet.with(Found.of(command, flaws, say)), shell);
        }
        if (command.stopping() && !filled.has("sure")) {
            boolean confirming = to.equals("confirm");
            List<Found> unsure = confirming ? List.of(Found.of("sure", say.word("fault", "SURE"))) : List.of();
            return page(confirming ? 422 : 200, sheet.stopped().with(unsure), shell);
        }
        return sent(opened, Body.timed(command, filled, say), shell);
    }

    private static @Nullable Asked rowsToAdd(Command command, String to) {
        return command.fields().stream()
                .filter(asked -> asked.kind() == Kind.ROWS && to.equals("more." + asked.name()))
                .findFirst()
                .orElse(null);
    }

    private Response sent(Sheet opened, Filled filled, Shell shell) {
        Command command = opened.command();
        Target target = opened.target();
        Answer<Receipt> answer = calls.post(
                command.service(),
                command.path(target),
                officer.token(),
                filled.key(),
                filled.versionSeen(),
                Body.of(command, target, filled, shell.say().home()));
        Problem problem = answer.problem();
        if (problem == null) {
            String home = "/cases/" + target.caseId() + (TransitCommands.isReply(command) ? "/transit" : "");
            return done.at(home, answer.orThrow(), command.code());
        }
        Sheet sheet = opened.with(filled);
        if (problem.isOutdated()) {
            List<Found> changed = List.of(Found.of("changed", shell.say().word("fault", "CHANGED")));
            return page(412, sheet.overtaken().with(changed), shell);
        }
        int status = problem.isPassing() ? 503 : problem.status();
        return page(status, sheet.with(Found.of(command, filled, problem, shell.say())), shell);
    }

    private Response page(int status, Sheet sheet, Shell shell) {
        Command command = sheet.command();
        Target target = sheet.target();
        CaseFile<?> file = reading.file(
                        command.service(), target.caseId(), officer.token(), command.namesPersons(target))
                .orThrow();
        Signed signed = shell.signed();
        if (signed == null) {
            throw new NotFoundException();
        }
        FormView view = new Forms(sheet, new Context(target, file, signed, shell.say())).view();
        return pages.html(status, Templates.form(shell, view), shell);
    }
}
