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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
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
import homeward.console.shell.SentForm;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
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
    private final SentForm sent;
    private final RoutingContext routing;

    WriteResource(
            Pages pages,
            Officer officer,
            Reading reading,
            Calls calls,
            Done done,
            SentForm sent,
            RoutingContext routing) {
        this.pages = pages;
        this.officer = officer;
        this.reading = reading;
        this.calls = calls;
        this.done = done;
        this.sent = sent;
        this.routing = routing;
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
        return page(200, file, LetterForm.empty(about, kind, inReplyTo), List.of(), List.of(), shell);
    }

    /** With files it comes by way of {@link BroughtFiles}. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response send(@PathParam("caseId") String caseId, @BeanParam LetterForm form) {
        Shell shell = pages.of(officer);
        Map<String, String> fields = sent.fields();
        List<Enclosed> all = Enclosed.of(fields);
        List<Enclosed> files =
                all.stream().filter(file -> form.isAbout(file.person())).toList();
        List<Fault> faults = new ArrayList<>(form.onlyAttaches() ? List.of() : missing(form, shell.say()));
        faults.addAll(FileFaults.of(Brought.of(routing), fields, shell.say()));
        if (files.size() < all.size()) {
            faults.add(Fault.of(FileFaults.FIELD, "FILE_OTHER_PERSON", shell.say()));
        }
        if (!faults.isEmpty() || form.onlyAttaches()) {
            return page(faults.isEmpty() ? 200 : 422, file(caseId), form, files, faults, shell);
        }
        Answer<Receipt> answer = calls.post(
                Service.REQUEST,
                "/applications/" + Reading.id(caseId) + "/messages",
                officer.token(),
                form.keyText(),
                null,
                body(form, form.due(shell.say().home()), files));
        Problem problem = answer.problem();
        if (problem == null) {
            return done.at("/cases/" + caseId, answer.orThrow(), "SENT");
        }
        int status = problem.isPassing() ? 503 : problem.status();
        return page(status, file(caseId), form, files, faults(problem, shell.say()), shell);
    }

    private static List<Fault> faults(Problem problem, Speech say) {
        return FileFaults.isGone(problem)
                ? List.of(Fault.of(FileFaults.FIELD, "FILE_GONE", say))
                : Fault.of(problem, field(problem), say);
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

    private static Map<String, Object> body(LetterForm form, @Nullable Instant due, List<Enclosed> files) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("personId", form.person);
        body.put("kind", form.kind);
        body.put("inReplyTo", blank(form.inReplyTo) ? null : form.inReplyTo);
        body.put("subject", form.subjectText().strip());
        body.put("text", form.bodyText().strip().replace("\r\n", "\n"));
        body.put("answerDue", due == null ? null : due.toString());
        body.put("confirmed", Objects.requireNonNullElse(form.confirmed, List.of()));
        if (!files.isEmpty()) {
            body.put("attachments", files.stream().map(Enclosed::named).toList());
        }
        return body;
    }

    private static String field(Problem problem) {
        return switch (problem.ruleOrStatus()) {
            case "confirmed-before-sending" -> "confirmed";
            case "limit-for-an-answer" -> "answerDue";
            default -> {
                String field = problem.field() == null ? "" : problem.field();
                yield field.equals("answerDue") ? field : field.startsWith("attachments") ? FileFaults.FIELD : "text";
            }
        };
    }

    private CaseFile<RequestDesk> file(String caseId) {
        return reading.request(caseId, officer.token(), true, null).orThrow();
    }

    private Response page(
            int status,
            CaseFile<RequestDesk> file,
            LetterForm form,
            List<Enclosed> files,
            List<Fault> faults,
            Shell shell) {
        Application.Form application = file.application().form();
        Signed signed = shell.signed();
        if (application == null || signed == null) {
            throw new NotFoundException();
        }
        Speech say = shell.say();
        Persons persons = new Persons(file.application(), say);
        LetterView view = new LetterView(
                Head.of(file, application, null, faults, null, say),
                say.state(application.other(signed.state())),
                persons.choices(),
                kinds(canRemind(file, form, signed), say),
                Arrays.stream(MayNotLeave.values())
                        .map(one -> new LetterView.Choice(one.name(), say.word("maynotleave", one.name()), null))
                        .toList(),
                files.stream().map(one -> one.view(say)).toList());
        return pages.html(status, Templates.write(shell, view, form), shell);
    }

    /** Of an own letter without an answer; the other state's letters are answered. */
    private static boolean canRemind(CaseFile<RequestDesk> file, LetterForm form, Signed signed) {
        RequestDesk desk = file.desk();
        return desk != null
                && desk.letters().stream()
                        .filter(letter -> letter.messageId().equals(form.inReplyTo))
                        .anyMatch(letter -> letter.from().equals(signed.state()) && letter.awaitsAnswer());
    }

    private static List<LetterView.Choice> kinds(boolean reminder, Speech say) {
        return Stream.of(MessageKind.values())
                .filter(kind -> kind != MessageKind.REMINDER || reminder)
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
