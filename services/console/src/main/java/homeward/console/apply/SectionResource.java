package homeward.console.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.apply.DraftDesk.Draft;
import homeward.console.apply.DraftDesk.Written;
import homeward.console.apply.SectionView.Changed;
import homeward.console.forms.Fault;
import homeward.console.mrz.MrzReading;
import homeward.console.mrz.MrzReading.Read;
import homeward.console.shell.Pages;
import homeward.console.shell.SentForm;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** The pages of the form. Each is saved as it is, complete or not; only a field that two have changed is a conflict. */
@Path("/applications/drafts/{draftId}")
@RunOnVirtualThread
public class SectionResource {

    private static final String REMOVE_DOCUMENT = "remove-document-";
    private static final int ATTEMPTS = 3;

    private final Pages pages;
    private final Applicants applicants;
    private final DraftDesk desk;
    private final DryRun dryRun;
    private final SentForm form;
    private final UriInfo uri;

    SectionResource(Pages pages, Applicants applicants, DraftDesk desk, DryRun dryRun, SentForm form, UriInfo uri) {
        this.pages = pages;
        this.applicants = applicants;
        this.desk = desk;
        this.dryRun = dryRun;
        this.form = form;
        this.uri = uri;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance section(Shell shell, SectionView page);
    }

    @GET
    @Path("/{section}")
    public Response ask(
            @PathParam("draftId") String draftId,
            @PathParam("section") String section,
            @QueryParam("checked") @Nullable String checked) {
        return shown(draftId, section, 0, checked != null);
    }

    @GET
    @Path("/{section}/{number}")
    public Response askOfPerson(
            @PathParam("draftId") String draftId,
            @PathParam("section") String section,
            @PathParam("number") String number,
            @QueryParam("checked") @Nullable String checked) {
        return shown(draftId, section, number(number), checked != null);
    }

    @POST
    @Path("/{section}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @WithFormRead
    public Response save(@PathParam("draftId") String draftId, @PathParam("section") String section) {
        return saved(draftId, section, 0, form.fields());
    }

    @POST
    @Path("/{section}/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @WithFormRead
    public Response saveOfPerson(
            @PathParam("draftId") String draftId,
            @PathParam("section") String section,
            @PathParam("number") String number) {
        return saved(draftId, section, number(number), form.fields());
    }

    private static int number(String number) {
        if (!number.matches("[1-9][0-9]?")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(number);
    }

    private Response shown(String draftId, String section, int number, boolean checked) {
        Shell shell = applicants.shell();
        Written written = desk.open(applicants.token(), draftId).orThrow();
        Answers answers = written.answers();
        Place place =
                Place.of(section, number).filter(asked -> asked.isIn(answers)).orElseThrow(NotFoundException::new);
        List<Found> found = checked
                ? dryRun.of(answers, applicants.state(), applicants.token(), shell.say())
                        .found()
                : List.of();
        return page(200, written.draft(), answers, answers, place, found, null, shell);
    }

    private Response saved(String draftId, String section, int number, Map<String, String> sent) {
        Shell shell = applicants.shell();
        Speech say = shell.say();
        Place place = Place.of(section, number).orElseThrow(NotFoundException::new);
        Problem last = new Problem(412, "version-matches", null, null, null, null, null);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Written written = desk.open(applicants.token(), draftId).orThrow();
            if (written.answers().movedSince(place, sent)) {
                return moved(written, place, sent, shell);
            }
            if (!place.isIn(written.answers())) {
                throw new NotFoundException();
            }
            Answers merged = written.answers().sent(place, sent);
            List<String> conflicts = written.answers().conflicts(place, sent);
            if (!conflicts.isEmpty()) {
                Changed changed = new Changed(
                        by(written.draft(), say), say.moment(written.draft().savedAt()));
                List<Found> found = conflicts(conflicts, written.answers(), say);
                return page(412, written.draft(), merged, written.answers(), place, found, changed, shell);
            }
            String to = sent.getOrDefault("to", "next");
            Answers acted = acted(to, place, merged, say);
            Answer<Draft> answer = desk.save(applicants.token(), written.draft(), acted);
            Problem problem = answer.problem();
            if (problem == null) {
                return after(to, place, acted, answer.orThrow(), shell);
            }
            if (!problem.isOutdated()) {
                int status = problem.isPassing() ? 503 : problem.status();
                List<Found> found = DryRun.found(problem, merged, say);
                return page(status, written.draft(), merged, written.answers(), place, found, null, shell);
            }
            last = problem;
        }
        throw new Refused(last);
    }

    /** What the others have written, at its field; whoever sends the page again has seen it. */
    private static List<Found> conflicts(List<String> names, Answers stored, Speech say) {
        Paper paper = Paper.of(stored, say);
        return names.stream()
                .map(name -> new Found(
                        name,
                        paper.longLabel(name) + ": " + say.word("lack", "CHANGED") + " "
                                + paper.shown(name, stored.get(name)),
                        null))
                .toList();
    }

    /** Nothing is saved on the page of somebody else; what was typed is told, to be typed where it belongs. */
    private Response moved(Written written, Place from, Map<String, String> sent, Shell shell) {
        Speech say = shell.say();
        Answers stored = written.answers();
        Paper paper = Paper.of(stored, say);
        List<Found> found = new ArrayList<>();
        found.add(new Found(null, say.word("lack", "MOVED"), null));
        Answers.changed(from, sent)
                .forEach((name, typed) -> found.add(new Found(
                        null,
                        paper.label(name) + ": " + say.word("lack", "TYPED") + " " + paper.shown(name, typed),
                        null)));
        Place here = from.isIn(stored) ? from : new Place(from.section(), 1);
        return page(412, written.draft(), stored, stored, here, found, null, shell);
    }

    private String by(Draft draft, Speech say) {
        return draft.savedBy().equals(applicants.signed().id()) ? say.word("draft", "ME") : draft.savedBy();
    }

    /** What a button does besides saving. */
    private static Answers acted(String to, Place place, Answers answers, Speech say) {
        int person = place.number();
        if (to.startsWith(REMOVE_DOCUMENT) && place.section() == Section.EVIDENCE) {
            String document = to.substring(REMOVE_DOCUMENT.length());
            return document.matches("[1-9][0-9]?")
                    ? answers.removeDocument(person, Integer.parseInt(document))
                    : answers;
        }
        return switch (to) {
            case "zone" ->
                place.section() == Section.PERSONS
                                && MrzReading.of(answers.get(person, "mrz"), DryRun.today(say)) instanceof Read(var mrz)
                        ? FromZone.fill(answers, person, mrz)
                        : answers;
            case "add-person" -> answers.addPerson();
            case "remove-person" -> place.section() == Section.PERSONS ? answers.removePerson(person) : answers;
            case "add-document" -> place.section() == Section.EVIDENCE ? answers.addDocument(person) : answers;
            default -> answers;
        };
    }

    private Response after(String to, Place place, Answers answers, Draft draft, Shell shell) {
        if (to.equals("next")) {
            List<Found> unreadable = unreadable(place, answers, shell.say());
            if (!unreadable.isEmpty()) {
                return page(422, draft, answers, answers, place, unreadable, null, shell);
            }
        }
        String here = Frames.href(draft.draftId(), place);
        String href = switch (to) {
            case "next" -> Frames.href(draft.draftId(), place.next(answers)) + "?done=DRAFT_SAVED";
            case "zone" -> here + "#g-mrz";
            case "add-person" -> Frames.href(draft.draftId(), new Place(Section.PERSONS, answers.persons()));
            case "remove-person" -> Frames.href(draft.draftId(), new Place(Section.PERSONS, 1)) + "?done=DRAFT_SAVED";
            case "add-document" -> here + "#" + Names.of(place.number(), answers.documents(place.number()), "kind");
            default -> here + "?done=DRAFT_SAVED";
        };
        return Response.seeOther(uri.getBaseUri().resolve(href)).build();
    }

    /** What was typed on this page and cannot be read. What is missing may come later. */
    private static List<Found> unreadable(Place place, Answers answers, Speech say) {
        Paper paper = Paper.of(answers, say);
        return Lack.of(answers, DryRun.today(say)).stream()
                .filter(lack -> place.has(lack.name()) && !lack.isMissing())
                .map(lack -> new Found(
                        lack.name(), paper.longLabel(lack.name()) + ": " + say.word("lack", lack.code()), null))
                .toList();
    }

    private Response page(
            int status,
            Draft draft,
            Answers answers,
            Answers stored,
            Place place,
            List<Found> found,
            @Nullable Changed changed,
            Shell shell) {
        Speech say = shell.say();
        Map<String, String> faults = new DryRun.Result(found, null).byName();
        Paper paper = new Paper(answers, stored, faults, say);
        String hint = say.word("sectionhint", place.section().name());
        List<Group> groups = paper.groups(place);
        String first = groups.isEmpty() ? "main" : groups.getFirst().id();
        SectionView view = new SectionView(
                Frames.of(draft, answers, place, applicants.state(), say),
                say.word("section", place.section().name()),
                hint.equals(place.section().name()) ? null : hint,
                Frames.href(draft.draftId(), place),
                place.number() == 0 ? null : paper.personName(place.number()),
                place.section() == Section.PERSONS,
                place.section() == Section.EVIDENCE,
                answers.persons() == 1,
                groups,
                found.stream()
                        .filter(one -> one.name() == null || place.has(one.name()))
                        .map(one -> new Fault(one.name() == null ? first : one.name(), one.text(), one.basis()))
                        .toList(),
                answers.moved(),
                changed);
        return pages.html(status, Templates.section(shell, view), shell);
    }
}
