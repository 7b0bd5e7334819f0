package homeward.casefile.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.casefile.work.Entry.Source;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.testkit.TestTreaty;

/** Cases of four states, of which few moments and stages are different, so that many are equal. */
final class WorkCases {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final List<StateCode> STATES =
            List.of(new StateCode("AAA"), new StateCode("BBB"), new StateCode("CCC"), new StateCode("DDD"));

    private static final List<String> STAGES = List.of("SUBMITTED", "CONSENTED", "CLOSED");

    private enum What {
        SOMETHING
    }

    private WorkCases() {}

    static Form form(StateCode requesting, StateCode requested, ReturnKind kind) {
        return new Form(
                "AA-1",
                requesting,
                requested,
                "Return office",
                "Migration service",
                TestTreaty.REFERENCE,
                Procedure.NORMAL,
                kind,
                false,
                NOW);
    }

    static Source source(
            int number,
            @Nullable Form form,
            boolean minor,
            boolean suspended,
            String stage,
            List<Task> tasks,
            int day) {
        Set<StateCode> parties = new HashSet<>();
        if (form != null) {
            parties.addAll(List.of(form.requestingState(), form.requestedState()));
        }
        List<Listed.Passage> passages = new ArrayList<>();
        for (Task task : tasks) {
            if (task.transitState() != null) {
                parties.add(task.transitState());
                passages.add(new Listed.Passage(task.transitState(), stage));
            }
        }
        return new Source(
                new UUID(0, number).toString(),
                new Listed(form, "AA1", 1, minor, suspended, List.of(stage), List.of(), List.of()),
                new Listed(null, null, 0, false, false, List.of(stage), passages, tasks),
                parties,
                NOW.plusSeconds(day),
                NOW.plusSeconds(2L * day));
    }

    static Task task(Side by, @Nullable Integer hours) {
        return Task.of(What.SOMETHING, by).dueAt(hours == null ? null : NOW.plusSeconds(3_600L * hours));
    }

    static Arbitrary<Source> cases(int numbers) {
        Arbitrary<Form> forms = Combinators.combine(
                        Arbitraries.of(STATES).list().ofSize(2).uniqueElements(), Arbitraries.of(ReturnKind.class))
                .as((sides, kind) -> form(sides.getFirst(), sides.getLast(), kind));
        return Combinators.combine(
                        Arbitraries.integers().between(1, numbers),
                        forms.injectNull(0.1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(STAGES),
                        tasks().list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 3))
                .as(WorkCases::source);
    }

    private static Arbitrary<Task> tasks() {
        Arbitrary<Task> open = Combinators.combine(
                        Arbitraries.of(Side.REQUESTING, Side.REQUESTED, Side.EITHER),
                        Arbitraries.integers().between(-2, 30).injectNull(0.2))
                .as(WorkCases::task);
        Arbitrary<Task> transit =
                Combinators.combine(open, Arbitraries.of(STATES)).as(Task::ofTransit);
        return Arbitraries.oneOf(open, open.map(Task::kept), transit);
    }

    static Arbitrary<Filter> filters() {
        return Combinators.combine(
                        Arbitraries.of(Direction.class).injectNull(0.6),
                        Arbitraries.of(STATES).injectNull(0.7),
                        Arbitraries.of(STAGES).injectNull(0.7),
                        Arbitraries.of(WaitsFor.class).injectNull(0.5),
                        Arbitraries.of(DueIn.class).injectNull(0.6),
                        Arbitraries.of(ReturnKind.class).injectNull(0.7),
                        Arbitraries.of(true, false).injectNull(0.7),
                        Arbitraries.of(true, false).injectNull(0.8))
                .as((direction, partner, stage, whom, due, kind, minor, concern) ->
                        new Filter(direction, partner, stage, whom, due, kind, minor, concern, null));
    }

    static Arbitrary<Sort> sorts() {
        return Combinators.combine(
                        Arbitraries.of(Sort.By.class),
                        Arbitraries.of(WaitsFor.ME, WaitsFor.PARTNER).injectNull(0.4),
                        Arbitraries.of(true, false))
                .as(Sort::new);
    }
}
