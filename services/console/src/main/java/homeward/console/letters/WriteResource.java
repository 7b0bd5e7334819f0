package homeward.console.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Receipt;
import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.forms.Done;
import homeward.console.forms.Fault;
import homeward.console.forms.Head;
import homeward.console.reading.Reading;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;
import homeward.events.MayNotLeave;
import homeward.events.request.CorrespondenceEvent.MessageKind;

/** Writing to the other state. */
@Path("/cases/{caseId}/letters/new")
@RunOnVirtualThread
public class WriteResource {

    private final Pages pages;
    private final Officer officer;
    private final Reading reading;
    private final Calls calls;
    private final Done done;

    WriteResource(Pages pages, Officer officer, Reading reading, Calls calls, Done done) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
        this.done = done;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance write(Shell shell, LetterView letter, LetterForm form);
    }

    @GET
    public Response ask(
            @PathParam("caseId") String caseId,
            @QueryParam("person") @Nullable String person,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("inReplyTo") @Nullable String inReplyTo) {
        Shell shell = pages.of(officer);
        CaseFile<RequestDesk> file = file(caseId);
        List<Application.Applicant> people = file.application().people();
        String about = person != null || people.size() != 1
                ? person
                : people.getFirst().personId();
        return page(200, file, LetterForm.empty(about, kind, inReplyTo), List.of(), shell);
    }

    @POST
    public Response send(@PathParam("caseId") String caseId, @BeanParam LetterForm form) {
        Shell shell = pages.of(officer);
        List<Fault> faults = missing(form, shell.say());
        if (!faults.isEmpty()) {
            return page(422, file(caseId), form, faults, shell);
        }
        Answer<Receipt> answer = calls.post(
                Service.REQUEST,
                "/applications/" + Reading.id(caseId) + "/messages",
                officer.token(),
                form.keyText(),
                null,
                body(form, form.due(shell.say().home())));
        Problem problem = answer.problem();
        if (problem == null) {
            return done.at("/cases/" + caseId, answer.orThrow(), "SENT");
        }
        int status = problem.isPassing() ? 503 : problem.status();
        return page(status, file(caseId), form, Fault.of(problem, field(problem), shell.say()), shell);
    }

    /** What the service could not even be asked without. */
    private static List<Fault> missing(LetterForm form, Speech say) {
        List<Fault> faults = new ArrayList<>();
        if (blank(form.person)) {
            faults.add(Fault.of("person", "PERSON", say));
        }
        if (blank(form.kind)) {
            faults.add(Fault.of("kind", "KIND", say));
        }
        if (blank(form.subject)) {
            faults.add(Fault.of("subject", "SUBJECT", say));
        }
        if (blank(form.text)) {
            faults.add(Fault.of("text", "TEXT", say));
        }
        if (form.statesDue() && form.due(say.home()) == null) {
            faults.add(Fault.of("answerDue", "DATE", say));
        }
        return faults;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Map<String, Object> body(LetterForm form, @Nullable Instant due) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("personId", form.person);
        body.put("kind", form.kind);
        body.put("inReplyTo", blank(form.inReplyTo) ? null : form.inReplyTo);
        body.put("subject", form.subjectText().strip());
        body.put("text", form.bodyText().strip().replace("\r\n", "\n"));
        body.put("answerDue", due == null ? null : due.toString());
        body.put("confirmed", Objects.requireNonNullElse(form.confirmed, List.of()));
        return body;
    }

    private static String field(Problem problem) {
        return switch (problem.ruleOrStatus()) {
            case "confirmed-before-sending" -> "confirmed";
            case "limit-for-an-answer" -> "answerDue";
            default -> "answerDue".equals(problem.field()) ? "answerDue" : "text";
        };
    }

    private CaseFile<RequestDesk> file(String caseId) {
        return reading.request(caseId, officer.token(), true, null).orThrow();
    }

    private Response page(int status, CaseFile<RequestDesk> file, LetterForm form, List<Fault> faults, Shell shell) {
        Application.Form application = file.application().form();
        if (application == null || shell.signed() == null) {
            throw new NotFoundException();
        }
        Speech say = shell.say();
        Persons persons = new Persons(file.application(), say);
        LetterView view = new LetterView(
                Head.of(file, application, null, faults, null, say),
                say.state(application.other(shell.signed().state())),
                persons.choices(),
                kinds(form, say),
                Arrays.stream(MayNotLeave.values())
                        .map(one -> new LetterView.Choice(one.name(), say.word("maynotleave", one.name()), null))
                        .toList());
        return pages.html(status, Templates.write(shell, view, form), shell);
    }

    /** A reminder goes with the letter that it reminds of. */
    private static List<LetterView.Choice> kinds(LetterForm form, Speech say) {
        return Stream.of(MessageKind.values())
                .filter(kind -> kind != MessageKind.REMINDER || !blank(form.inReplyTo))
                .map(kind -> new LetterView.Choice(
                        kind.name(), say.word("message", kind.name()), say.word("messagehint", kind.name())))
                .toList();
    }

    private record Persons(Application application, Speech say) {

        List<LetterView.Choice> choices() {
            return application.people().stream()
                    .map(person -> new LetterView.Choice(
                            person.personId(),
                            person.name() == null
                                    ? say.word("person", "NUMBER") + " "
                                            + (application.people().indexOf(person) + 1)
                                    : String.valueOf(person.name()),
                            null))
                    .toList();
        }
    }
}
