package homeward.console.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Receipt;
import homeward.console.api.Service;
import homeward.console.apply.DraftDesk.Draft;
import homeward.console.apply.DraftDesk.Written;
import homeward.console.forms.Done;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** The last page: what the application would tell to whom, and its sending. */
@Path("/applications/drafts/{draftId}/check")
@RunOnVirtualThread
public class CheckResource {

    private static final int NOT_FOUND = 404;
    private static final Place HERE = new Place(Section.CHECK, 0);

    private final Pages pages;
    private final Applicants applicants;
    private final DraftDesk desk;
    private final DryRun dryRun;
    private final Calls calls;
    private final Done done;
    private final UriInfo uri;

    CheckResource(
            Pages pages, Applicants applicants, DraftDesk desk, DryRun dryRun, Calls calls, Done done, UriInfo uri) {
        this.pages = pages;
        this.applicants = applicants;
        this.desk = desk;
        this.dryRun = dryRun;
        this.calls = calls;
        this.done = done;
        this.uri = uri;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance check(Shell shell, CheckView check);
    }

    @GET
    public Response ask(@PathParam("draftId") String draftId) {
        Shell shell = applicants.shell();
        Written written = desk.open(applicants.token(), draftId).orThrow();
        DryRun.Result result = dryRun.of(written.answers(), applicants.state(), applicants.token(), shell.say());
        return page(200, written, result.found(), false, result.preview(), shell);
    }

    /**
     * The same for every attempt to send what was looked at, from whichever tab, and another one once the draft is saved anew: nobody
     * sends what they have not seen, or twice.
     */
    private static String key(Draft draft) {
        return draft.draftId() + "." + draft.version();
    }

    /** The draft goes with what it becomes; whoever sends again after an answer was lost gets the first answer. */
    @POST
    public Response send(@PathParam("draftId") String draftId, @BeanParam SendForm form) {
        Shell shell = applicants.shell();
        Speech say = shell.say();
        String token = applicants.token();
        Answer<Written> opened = desk.open(token, draftId);
        if (opened.problem() != null && opened.problem().status() == NOT_FOUND) {
            return Response.seeOther(uri.getBaseUri().resolve("/applications/drafts?done=DRAFT_GONE"))
                    .build();
        }
        Written written = opened.orThrow();
        String key = key(written.draft());
        if (!form.isOf(key)) {
            return changed(written, shell);
        }
        List<Found> lacking = DryRun.lacking(written.answers(), DryRun.today(say), say);
        if (!lacking.isEmpty()) {
            return page(422, written, lacking, false, null, shell);
        }
        Answer<Receipt> answer = calls.post(
                Service.REQUEST,
                "/applications?draft=" + written.draft().draftId(),
                token,
                key,
                null,
                Body.of(written.answers(), applicants.state(), DryRun.today(say)));
        Problem problem = answer.problem();
        if (problem == null) {
            Receipt receipt = answer.orThrow();
            return done.at("/cases/" + receipt.caseId(), receipt, "APPLIED");
        }
        int status = problem.isPassing() ? 503 : problem.status();
        List<Found> found = DryRun.found(problem, written.answers(), say);
        return page(status, written, found, problem.isPassing(), null, shell);
    }

    /** What is there now, to be looked at before it is sent. */
    private Response changed(Written written, Shell shell) {
        Speech say = shell.say();
        DryRun.Result result = dryRun.of(written.answers(), applicants.state(), applicants.token(), say);
        List<Found> found = new ArrayList<>();
        found.add(new Found(null, say.word("lack", "CHANGED_SINCE"), null));
        found.addAll(result.found());
        return page(412, written, found, false, result.preview(), shell);
    }

    private Response page(
            int status,
            Written written,
            List<Found> found,
            boolean unanswered,
            @Nullable Preview preview,
            Shell shell) {
        Speech say = shell.say();
        Answers answers = written.answers();
        Paper paper = Paper.of(answers, say);
        CheckView view = new CheckView(
                Frames.of(written.draft(), answers, HERE, applicants.state(), say),
                key(written.draft()),
                say.state(answers.get("requestedState")),
                found.stream()
                        .map(one -> new CheckView.Hindrance(
                                one.name() == null
                                        ? null
                                        : Frames.href(written.draft().draftId(), one.name(), true),
                                one.text(),
                                one.basis()))
                        .toList(),
                unanswered,
                preview != null,
                preview == null ? List.of() : sent(preview, paper, say),
                preview == null ? List.of() : KeptHere.of(preview.kept(), say),
                preview == null ? List.of() : evidence(preview, paper, say),
                preview == null ? null : reply(preview, say));
        return pages.html(status, Templates.check(shell, view), shell);
    }

    /** Fields of the same person with the same readers together, in the order of the form. */
    private static List<CheckView.Told> sent(Preview preview, Paper paper, Speech say) {
        record Together(String of, String readers, boolean sealed) {}
        Map<Together, List<String>> told = new LinkedHashMap<>();
        for (Preview.Part part : preview.sent()) {
            String name = Fields.of(part.field()).orElse(null);
            String whole = say.word("sent", "APPLICATION");
            String of = name == null || !name.startsWith("p") || !name.contains(".")
                    ? whole
                    : paper.personName(Integer.parseInt(name.substring(1, name.indexOf('.'))));
            String label = name == null ? say.word("field", last(part.field())) : paper.label(name);
            List<String> labels = told.computeIfAbsent(
                    new Together(of, say.words("reader", part.readers()), part.sealed()), _ -> new ArrayList<>());
            if (!labels.contains(label)) {
                labels.add(label);
            }
        }
        return told.entrySet().stream()
                .map(one -> new CheckView.Told(
                        one.getKey().of(),
                        String.join(", ", one.getValue()),
                        one.getKey().readers(),
                        one.getKey().sealed()))
                .toList();
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[[0-9]+\\]", "");
    }

    private static List<CheckView.Proof> evidence(Preview preview, Paper paper, Speech say) {
        return preview.evidence().stream()
                .map(one -> new CheckView.Proof(
                        paper.personName(one.person()),
                        say.word("evidence", one.kind()),
                        say.word("effect", one.effect() == null ? "NONE" : one.effect()),
                        bars(one.effect()),
                        one.basis()))
                .toList();
    }

    private static int bars(@Nullable String effect) {
        return switch (effect) {
            case "PROOF" -> 3;
            case "PRIMA_FACIE" -> 2;
            case "INITIATES_VERIFICATION" -> 1;
            case null, default -> 0;
        };
    }

    private static CheckView.@Nullable Reply reply(Preview preview, Speech say) {
        Preview.Reply reply = preview.reply();
        return reply == null
                ? null
                : new CheckView.Reply(
                        say.due(reply.due(), preview.to()),
                        reply.basis(),
                        say.word("onsilence", reply.onSilence()),
                        reply.silenceBasis());
    }
}
