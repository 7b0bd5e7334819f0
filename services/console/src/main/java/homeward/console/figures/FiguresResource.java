package homeward.console.figures;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Together;
import homeward.console.forms.Choice;
import homeward.console.forms.Fault;
import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;
import homeward.console.words.Speech;

/** Figures per pair of states, for those who watch over the procedure. */
@Path("/figures")
@RunOnVirtualThread
public class FiguresResource {

    /** What a service answers if a period is not published. */
    private static final int NOT_YET = 409;

    /** The sides on which the own state can be, as the form sends them. */
    private static final List<String> SIDES = List.of("ASKS", "ASKED");

    private final Pages pages;
    private final Officer officer;
    private final FiguresDesk figures;
    private final Together together;

    FiguresResource(Pages pages, Officer officer, FiguresDesk figures, Together together) {
        this.pages = pages;
        this.officer = officer;
        this.figures = figures;
        this.together = together;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance index(Shell shell, IndexView figures);

        static native TemplateInstance pair(Shell shell, FiguresView figures);

        static native TemplateInstance card(Shell shell, FiguresView figures);
    }

    /**
     * The form, or what was chosen in it.
     *
     * @param side {@code ASKS} or {@code ASKED}
     * @param partner the other state; nothing is chosen without one
     * @param period newest published one if left out
     */
    @GET
    public Response index(
            @QueryParam("side") @Nullable String side,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("period") @Nullable String period) {
        Shell shell = pages.ofWatcher(officer);
        FiguresList list = figures.list(officer.token()).orThrow();
        String us = officer.signed().state();
        Chosen chosen = new Chosen(
                Objects.requireNonNullElse(side, SIDES.getFirst()),
                Objects.requireNonNullElse(partner, ""),
                Objects.requireNonNullElse(period, ""));
        if (partner == null) {
            return page(200, index(list, us, chosen, null, shell.say()), shell);
        }
        if (partner.isEmpty() || partner.equals(us)) {
            return page(400, index(list, us, chosen, fault("partner", "OTHER_STATE", shell), shell.say()), shell);
        }
        String of = chosen.period().isEmpty() && !list.allPeriods().isEmpty()
                ? list.allPeriods().getFirst()
                : chosen.period();
        if (of.isEmpty()) {
            return page(404, index(list, us, chosen, fault("period", "NO_FIGURES", shell), shell.say()), shell);
        }
        boolean asks = !chosen.side().equals("ASKED");
        Place place = Place.of(asks ? us : partner, asks ? partner : us, of);
        return Response.seeOther(URI.create(place.path())).build();
    }

    @GET
    @Path("{requesting}/{requested}/{period}")
    public Response pair(
            @PathParam("requesting") String requesting,
            @PathParam("requested") String requested,
            @PathParam("period") String period) {
        return show(Place.of(requesting, requested, period), false);
    }

    /** To be printed: the tables alone. */
    @GET
    @Path("{requesting}/{requested}/{period}/card")
    public Response card(
            @PathParam("requesting") String requesting,
            @PathParam("requested") String requested,
            @PathParam("period") String period) {
        return show(Place.of(requesting, requested, period), true);
    }

    private Response show(Place place, boolean card) {
        Shell shell = pages.ofWatcher(officer);
        String token = officer.token();
        String us = officer.signed().state();
        var asked = together.begin(() -> figures.list(token));
        Answer<FiguresReport> answer = figures.report(place, token);
        FiguresList list = asked.get().orThrow();
        Chosen chosen = Chosen.of(place, us);
        if (answer.problem() != null && answer.problem().status() == NOT_YET) {
            return page(404, index(list, us, chosen, fault("period", "NO_FIGURES", shell), shell.say()), shell);
        }
        FiguresView view = view(answer.orThrow(), place, choosing(list, us, chosen, shell.say()), shell.say());
        return pages.html(card ? Templates.card(shell, view) : Templates.pair(shell, view), shell);
    }

    /** As the service gives it. */
    @GET
    @Path("{requesting}/{requested}/{period}/json")
    public Response json(
            @PathParam("requesting") String requesting,
            @PathParam("requested") String requested,
            @PathParam("period") String period) {
        pages.ofWatcher(officer);
        Place place = Place.of(requesting, requested, period);
        return file(figures.file(place, officer.token()).body(), MediaType.APPLICATION_JSON, place.file("json"));
    }

    @GET
    @Path("{requesting}/{requested}/{period}/csv")
    public Response csv(
            @PathParam("requesting") String requesting,
            @PathParam("requested") String requested,
            @PathParam("period") String period) {
        pages.ofWatcher(officer);
        Place place = Place.of(requesting, requested, period);
        FiguresReport report = figures.report(place, officer.token()).orThrow();
        return file(Csv.of(report), Csv.TYPE, place.file("csv"));
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content)
                .type(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Response page(int status, IndexView view, Shell shell) {
        return pages.html(status, Templates.index(shell, view), shell);
    }

    private static Fault fault(String field, String code, Shell shell) {
        return Fault.of(field, code, shell.say());
    }

    /** What was chosen in the form. */
    record Chosen(String side, String partner, String period) {

        static Chosen of(Place place, String us) {
            boolean asks = place.requesting().equals(us);
            return new Chosen(asks ? "ASKS" : "ASKED", asks ? place.requested() : place.requesting(), place.period());
        }
    }

    static Choosing choosing(FiguresList list, String us, Chosen chosen, Speech say) {
        return new Choosing(
                SIDES.stream()
                        .map(side -> new Choice(side, say.word("figureside", side), side.equals(chosen.side())))
                        .toList(),
                Choice.states(chosen.partner(), say).stream()
                        .filter(state -> !state.value().equals(us))
                        .toList(),
                list.allPeriods().stream()
                        .map(period -> new Choice(period, period(period, say), period.equals(chosen.period())))
                        .toList());
    }

    static IndexView index(FiguresList list, String us, Chosen chosen, @Nullable Fault fault, Speech say) {
        String newest = list.allPeriods().isEmpty() ? "" : list.allPeriods().getFirst();
        List<PairLine> pairs = newest.isEmpty()
                ? List.of()
                : list.allPairs().stream()
                        .map(pair -> new PairLine(
                                say.state(pair.requesting()),
                                say.state(pair.requested()),
                                new Place(pair.requesting(), pair.requested(), newest).path()))
                        .toList();
        return new IndexView(choosing(list, us, chosen, say), pairs, fault);
    }

    static FiguresView view(FiguresReport report, Place place, Choosing choosing, Speech say) {
        List<Lasting> stages = Groups.stages(report, say);
        Integer share = report.voluntaryShare();
        String name = say.word("figure", "VOLUNTARY_SHARE");
        return new FiguresView(
                report,
                say.state(report.requesting()),
                say.state(report.requested()),
                period(report.quarterOrYear(), say),
                say.longDay(report.firstDay()) + " – " + say.longDay(report.lastDay()),
                say.longDay(report.published().atZone(say.home()).toLocalDate()),
                Groups.of(report, say),
                stages,
                Spans.of(stages),
                new Row(name, Figure.of(share == null ? null : share + " %"), share == null ? 0 : share, 0),
                choosing,
                place.path());
    }

    /** A quarter or a year, in words. */
    private static String period(String text, Speech say) {
        int between = text.indexOf('-');
        return between < 0 ? text : say.word("quarter", text.substring(between + 1)) + " " + text.substring(0, between);
    }
}
