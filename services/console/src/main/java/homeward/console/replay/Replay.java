package homeward.console.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.dossier.Dossier;
import homeward.console.dossier.DossierView;
import homeward.console.dossier.Persons;
import homeward.console.histories.Histories;
import homeward.console.histories.Running;
import homeward.console.histories.Standing;
import homeward.console.histories.Step;
import homeward.console.histories.Trail;
import homeward.console.histories.Trails;
import homeward.console.reading.Reading;
import homeward.console.replay.ReplayView.Clock;
import homeward.console.replay.ReplayView.Compared;
import homeward.console.replay.ReplayView.Fact;
import homeward.console.replay.ReplayView.Near;
import homeward.console.replay.ReplayView.Person;
import homeward.console.replay.ReplayView.Tick;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** Makes the page of a case at a point of its history. */
@ApplicationScoped
public class Replay {

    /** Up to so many steps each has a mark of its own. */
    static final int MARKS = 60; // a part around any of them has them all

    /** Marks where there are more steps. */
    private static final int THIN = 21;

    private static final int NEAR = 3;

    private final Histories histories;
    private final Trails trails;
    private final Together together;

    Replay(Histories histories, Trails trails, Together together) {
        this.histories = histories;
        this.trails = trails;
        this.together = together;
    }

    /**
     * Which point is wanted.
     *
     * @param step where to look for the event, or the step itself if there is none; null if it is not known
     * @param event null to go by the number
     * @param moment null to go by the step
     * @param fault what is wrong with the moment that was typed; null if nothing is
     */
    record Wanted(
            @Nullable Integer step,
            @Nullable String event,
            @Nullable Instant moment,
            @Nullable String fault) {}

    /**
     * The point that was found.
     *
     * @param step null before the first step
     * @param when as the service is asked
     */
    record Point(Trail trail, @Nullable Step step, String when) {}

    /**
     * What the desks showed.
     *
     * @param both what stands side by side; null if it is not known what the partner was told
     * @param silent what gave no answer, in words
     */
    record Seen(
            Standing<RequestDesk> own,
            @Nullable IdentityDesk identity,
            @Nullable TransferDesk transfer,
            @Nullable Pair both,
            List<String> silent) {}

    /** Both sides; of a desk that did not answer for one of them, neither has anything. */
    record Pair(BothSides.Side own, BothSides.Side partner) {}

    ReplayView view(String caseId, Wanted wanted, String token, Shell shell) {
        String id = Reading.id(caseId);
        Point point = wanted.moment() == null ? atStep(id, wanted, token) : atMoment(id, wanted.moment(), token);
        return view(id, wanted, point, seen(id, point.when(), token, shell.say()), shell);
    }

    private Point atMoment(String caseId, Instant moment, String token) {
        String when = moment.toString();
        int before = then(caseId, when, token).step();
        Trail trail = trails.around(caseId, Math.max(1, before), token);
        return new Point(trail, before == 0 ? null : last(trail, moment), when);
    }

    /**
     * The last step of a moment, which need not be the one whose number is that of the steps before it: steps stand in the order
     * of causes. Of each service it is what was decided before anything that was decided later, as the audit service counts.
     */
    static @Nullable Step last(Trail trail, Instant moment) {
        Set<String> later = new HashSet<>();
        Step last = null;
        for (Step step : trail.all()) {
            if (step.decided().isAfter(moment)) {
                later.add(step.service());
            } else if (!later.contains(step.service())) {
                last = step;
            }
        }
        return last;
    }

    private Point atStep(String caseId, Wanted wanted, String token) {
        String event = wanted.event() == null ? null : Reading.id(wanted.event());
        int number = wanted.step() != null
                ? wanted.step()
                : event == null ? 1 : then(caseId, event, token).step();
        Trail trail = trails.around(caseId, number, token);
        Optional<Step> step =
                event == null ? trail.step(Math.clamp(number, 1, Math.max(1, trail.steps()))) : trail.event(event);
        if (step.isEmpty() && event != null) {
            trail = trails.around(caseId, then(caseId, event, token).step(), token);
            step = trail.event(event);
        }
        Step found = step.orElseThrow(NotFoundException::new);
        return new Point(trail, found, found.event());
    }

    private Standing<RequestDesk> then(String caseId, String when, String token) {
        Answer<Standing<RequestDesk>> answer =
                histories.at(caseId, Service.REQUEST, false, when, RequestDesk.class, token);
        Problem problem = answer.problem();
        if (problem != null && problem.status() == 400) {
            throw new NotFoundException();
        }
        return answer.orThrow();
    }

    private Seen seen(String caseId, String when, String token, Speech say) {
        Supplier<Answer<Standing<RequestDesk>>> own =
                begin(caseId, Service.REQUEST, false, when, RequestDesk.class, token);
        Supplier<Answer<Standing<IdentityDesk>>> identity =
                begin(caseId, Service.IDENTIFICATION, false, when, IdentityDesk.class, token);
        Supplier<Answer<Standing<TransferDesk>>> transfer =
                begin(caseId, Service.TRANSPORT, false, when, TransferDesk.class, token);
        Supplier<Answer<Standing<RequestDesk>>> told =
                begin(caseId, Service.REQUEST, true, when, RequestDesk.class, token);
        Supplier<Answer<Standing<TransferDesk>>> toldOfTransfer =
                begin(caseId, Service.TRANSPORT, true, when, TransferDesk.class, token);
        Standing<RequestDesk> first = own.get().orThrow();
        List<String> silent = new ArrayList<>();
        CaseFile<IdentityDesk> identityFile = file(identity.get(), say.word("service", "identification"), silent);
        CaseFile<TransferDesk> transferFile = file(transfer.get(), say.word("service", "transport-and-escort"), silent);
        CaseFile<RequestDesk> partner = file(told.get(), say.word("beside", "PARTNERS_VIEW"), silent);
        CaseFile<TransferDesk> partnersTransfer =
                file(toldOfTransfer.get(), say.word("beside", "PARTNERS_VIEW"), silent);
        boolean transfers = transferFile != null && partnersTransfer != null;
        return new Seen(
                first,
                desk(identityFile),
                desk(transferFile),
                partner == null
                        ? null
                        : new Pair(
                                new BothSides.Side(first.file(), transfers ? desk(transferFile) : null),
                                new BothSides.Side(partner, transfers ? desk(partnersTransfer) : null)),
                silent.stream().distinct().toList());
    }

    private <D> Supplier<Answer<Standing<D>>> begin(
            String caseId, Service desk, boolean partner, String when, Class<D> own, String token) {
        return together.begin(() -> histories.at(caseId, desk, partner, when, own, token));
    }

    private static <D> @Nullable D desk(@Nullable CaseFile<D> file) {
        return file == null ? null : file.desk();
    }

    private static <D> @Nullable CaseFile<D> file(Answer<Standing<D>> answer, String name, List<String> silent) {
        Standing<D> standing = answer.value();
        if (standing == null) {
            silent.add(name);
            return null;
        }
        return standing.file();
    }

    static ReplayView view(String caseId, Wanted wanted, Point point, Seen seen, Shell shell) {
        Signed signed = Objects.requireNonNull(shell.signed());
        Standing<RequestDesk> own = seen.own();
        Speech say = shell.say();
        Speech then = say.at(own.at());
        Application application = own.file().application();
        Persons persons = new Persons(application, then);
        Trail trail = point.trail();
        Step step = point.step();
        Hrefs hrefs = new Hrefs(caseId);
        boolean byMoment = wanted.moment() != null;
        int here = step == null ? 0 : step.step();
        int number = byMoment ? own.step() : here;
        int before = byMoment ? number : number - 1;
        Pair both = seen.both();
        return new ReplayView(
                caseId,
                application.form(),
                number,
                trail.steps(),
                step == null ? "" : say.event(step.service(), step.type()),
                say.moment(own.at()),
                own.at().toString(),
                Points.field(own.at(), say.home()),
                byMoment,
                wanted.fault(),
                before < 1 ? null : address(before, trail, hrefs),
                number >= trail.steps() ? null : address(number + 1, trail, hrefs),
                ticks(here, trail, signed.state(), hrefs, say),
                near(here, trail, hrefs, say),
                say.state(signed.state()),
                say.state(trail.other(signed.state())),
                both != null,
                both == null ? List.of() : new BothSides(persons, then).of(both.own(), both.partner()),
                file(seen, signed, then),
                application.people().stream()
                        .map(one -> new Person(persons.shortName(one.personId()), "/audit/persons/" + one.personId()))
                        .toList(),
                step == null ? null : Chain.of(step, trail, hrefs, say),
                step == null ? List.of() : facts(step, say),
                step == null ? List.of() : new Differences(persons, say).of(step.changes()),
                step == null ? List.of() : compared(step, trail, hrefs, say),
                own.running().stream().map(clock -> clock(clock, persons, then)).toList(),
                seen.silent());
    }

    private static @Nullable DossierView file(Seen seen, Signed signed, Speech then) {
        CaseFile<RequestDesk> file = seen.own().file();
        Application.Form form = file.application().form();
        return form == null
                ? null
                : Dossier.of(
                        new Dossier.Files(file, form, seen.identity(), seen.transfer(), null, List.of(), List.of()),
                        signed,
                        then,
                        false);
    }

    private static String address(int number, Trail trail, Hrefs hrefs) {
        return trail.step(number).map(hrefs::step).orElseGet(() -> hrefs.step(number));
    }

    private static List<Tick> ticks(int here, Trail trail, String us, Hrefs hrefs, Speech say) {
        int steps = trail.steps();
        if (steps <= MARKS) {
            return trail.all().stream()
                    .map(step -> new Tick(
                            hrefs.step(step),
                            step.step() + ": " + say.event(step.service(), step.type()) + ", "
                                    + say.moment(step.decided()),
                            css(step, us) + (step.step() > here ? " is-later" : ""),
                            step.step() == here))
                    .toList();
        }
        return IntStream.range(0, THIN)
                .map(i -> (int) (1 + (long) i * (steps - 1) / (THIN - 1)))
                .mapToObj(number -> new Tick(
                        hrefs.step(number),
                        say.word("chain", "STEP") + " " + number,
                        number > here ? "is-later" : "",
                        number == here))
                .toList();
    }

    /** The sign of whoever did it. */
    static String css(Step step, String us) {
        return step.isAutomatic() ? "is-clock" : step.by().equals(us) ? "" : "is-them";
    }

    private static List<Near> near(int here, Trail trail, Hrefs hrefs, Speech say) {
        return trail.all().stream()
                .filter(step -> Math.abs(step.step() - here) <= NEAR)
                .map(step -> new Near(
                        hrefs.step(step),
                        step.step(),
                        say.moment(step.decided()),
                        say.event(step.service(), step.type()),
                        step.step() == here))
                .toList();
    }

    private static List<Fact> facts(Step step, Speech say) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say.word("fact", "BY"), Chain.by(step, say), false));
        facts.add(new Fact(say.word("fact", "COMMAND"), step.command(), true));
        facts.add(new Fact(say.word("fact", "CAUSE"), step.causation(), true));
        facts.add(new Fact(say.word("fact", "CORRELATION"), step.correlation(), true));
        facts.add(new Fact(say.word("fact", "OCCURRED"), say.moment(step.occurred()), false));
        facts.add(new Fact(say.word("fact", "DECIDED"), say.moment(step.decided()), false));
        facts.add(new Fact(say.word("fact", "RECORDED"), say.moment(step.recorded()), false));
        if (step.treaty() != null) {
            facts.add(new Fact(say.word("fact", "TREATY"), step.treaty(), true));
        }
        facts.add(new Fact(say.word("fact", "STREAM"), step.stream() + ", " + step.sequence(), true));
        facts.add(new Fact(say.word("fact", "EVENT"), step.event(), true));
        return List.copyOf(facts);
    }

    private static List<Compared> compared(Step step, Trail trail, Hrefs hrefs, Speech say) {
        return Stream.of(
                        trail.step(step.step() - 1)
                                .map(before -> new Compared(
                                        hrefs.compare(before.event(), step.event()), say.word("compare", "BEFORE"))),
                        Optional.of(step)
                                .filter(one -> one.step() > 1)
                                .map(one -> new Compared(hrefs.compare(1, one.event()), say.word("compare", "START"))),
                        Optional.of(step)
                                .filter(one -> one.step() < trail.steps())
                                .map(one -> new Compared(hrefs.compare(one.event(), null), say.word("compare", "NOW"))))
                .flatMap(Optional::stream)
                .toList();
    }

    static Clock clock(Running clock, Persons persons, Speech then) {
        String person = persons.shortName(clock.waits().personId());
        return new Clock(
                then.word("duewhat", clock.waits().what()) + (person.isEmpty() ? "" : ": " + person),
                then.word("service", clock.desk()),
                then.due(clock.waits().due(), null));
    }
}
