package homeward.casefile.work;

import static homeward.casefile.work.WorkCases.NOW;
import static homeward.casefile.work.WorkCases.STATES;
import static homeward.casefile.work.WorkCases.form;
import static homeward.casefile.work.WorkCases.source;
import static homeward.casefile.work.WorkCases.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import homeward.casefile.work.Entry.Source;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;

class ShelfTest {

    private static final StateCode ASKING = STATES.get(0);
    private static final StateCode ASKED = STATES.get(1);
    private static final StateCode CROSSED = STATES.get(2);
    private static final Sort DUE = new Sort(Sort.By.DUE, null, false);

    private final Shelves shelves = new Shelves();

    private static Source asked(int number, Task... tasks) {
        return source(number, form(ASKING, ASKED, ReturnKind.FORCED), false, false, "SUBMITTED", List.of(tasks), 0);
    }

    private static String id(int number) {
        return new UUID(0, number).toString();
    }

    private List<String> list(StateCode state, Filter filter, Sort sort) {
        return shelves.page(state, filter, sort, NOW, true, null, 100).keys();
    }

    @Test
    void whatWaitsForOneSideWaitsForThePartnerOfTheOther() {
        shelves.put(List.of(asked(1, task(Side.REQUESTED, 5)), asked(2, task(Side.REQUESTING, 3)), asked(3)));

        assertThat(list(ASKED, Filter.ALL.withWaitsFor(WaitsFor.ME), DUE)).containsExactly(id(1));
        assertThat(list(ASKING, Filter.ALL.withWaitsFor(WaitsFor.PARTNER), DUE)).containsExactly(id(1));
        assertThat(list(ASKING, Filter.ALL.withWaitsFor(WaitsFor.ME), DUE)).containsExactly(id(2));
        assertThat(list(ASKING, Filter.ALL.withWaitsFor(WaitsFor.NOBODY), DUE)).containsExactly(id(3));
        assertThat(list(ASKING, Filter.ALL, DUE)).containsExactly(id(2), id(1), id(3));
    }

    @Test
    void whatIsDueIsDueForTheOneItWaitsFor() {
        shelves.put(List.of(
                asked(1, task(Side.REQUESTED, -1), task(Side.REQUESTING, 100)),
                asked(2, task(Side.REQUESTED, 200), task(Side.REQUESTING, 10))));
        Filter mine = Filter.ALL.withWaitsFor(WaitsFor.ME);

        assertThat(list(ASKING, mine, new Sort(Sort.By.DUE, WaitsFor.ME, false)))
                .containsExactly(id(2), id(1));
        assertThat(list(ASKING, Filter.ALL, DUE)).containsExactly(id(1), id(2));
        assertThat(list(ASKING, Filter.ALL.withDue(DueIn.OVERDUE), DUE)).containsExactly(id(1));
        assertThat(list(ASKING, mine.withDue(DueIn.OVERDUE), DUE)).isEmpty();
        assertThat(list(ASKING, mine.withDue(DueIn.DAY), DUE)).containsExactly(id(2));
        assertThat(list(ASKED, mine.withDue(DueIn.OVERDUE), DUE)).containsExactly(id(1));
    }

    @Test
    void whatIsDueNowIsOverdue() {
        shelves.put(List.of(asked(1, task(Side.REQUESTED, 0))));

        assertThat(list(ASKED, Filter.ALL.withDue(DueIn.OVERDUE), DUE)).containsExactly(id(1));
    }

    @Test
    void whatIsDueAtNoMomentComesLastEitherWay() {
        shelves.put(List.of(
                asked(1, task(Side.REQUESTED, null)),
                asked(2, task(Side.REQUESTED, 5)),
                asked(3, task(Side.REQUESTED, 7))));

        assertThat(list(ASKED, Filter.ALL, DUE)).containsExactly(id(2), id(3), id(1));
        assertThat(list(ASKED, Filter.ALL, new Sort(Sort.By.DUE, null, true))).containsExactly(id(3), id(2), id(1));
    }

    @Test
    void aTransitStateIsAskedForItsOwnAndToldNothingElse() {
        Task reply = task(Side.TRANSIT, 3).ofTransit(CROSSED);
        shelves.put(List.of(asked(1, reply, task(Side.REQUESTED, 1)), asked(2, task(Side.REQUESTED, 1))));
        Filter mine = Filter.ALL.withWaitsFor(WaitsFor.ME);

        assertThat(list(CROSSED, mine, DUE)).containsExactly(id(1));
        assertThat(list(CROSSED, Filter.ALL.withWaitsFor(WaitsFor.PARTNER), DUE))
                .isEmpty();
        assertThat(list(CROSSED, Filter.ALL.withPartner(ASKED), DUE)).isEmpty();
        assertThat(list(CROSSED, Filter.ALL.withKind(ReturnKind.FORCED), DUE)).isEmpty();
        assertThat(list(CROSSED, Filter.ALL.withMinor(false), DUE)).isEmpty();
        assertThat(list(CROSSED, Filter.ALL.withDirection(Direction.TRANSIT), DUE))
                .containsExactly(id(1));
        assertThat(list(ASKING, Filter.ALL.withWaitsFor(WaitsFor.PARTNER), DUE)).contains(id(1));
    }

    @Test
    void aTransitStateIsNotToldWhenSomethingElseHappened() {
        Source before = asked(1, task(Side.TRANSIT, 3).ofTransit(CROSSED));
        Source after = new Source(
                before.key(),
                before.application(),
                before.own(),
                before.parties(),
                before.opened(),
                before.changed().plusSeconds(60));

        assertThat(Entry.of(after)).containsEntry(CROSSED, Entry.of(before).get(CROSSED));
        assertThat(Entry.of(after).get(ASKING)).isNotEqualTo(Entry.of(before).get(ASKING));
    }

    @Test
    void aConcernWaitsForTheRequestingStateAloneAndForThoseWhoMayKnow() {
        shelves.put(List.of(source(
                1,
                form(ASKING, ASKED, ReturnKind.FORCED),
                false,
                true,
                "SUBMITTED",
                List.of(task(Side.REQUESTING, 1).kept()),
                0)));
        Filter mine = Filter.ALL.withWaitsFor(WaitsFor.ME);
        Filter nobody = Filter.ALL.withWaitsFor(WaitsFor.NOBODY);

        assertThat(list(ASKING, mine, DUE)).containsExactly(id(1));
        assertThat(list(ASKED, Filter.ALL.withWaitsFor(WaitsFor.PARTNER), DUE)).isEmpty();
        assertThat(list(ASKED, nobody, DUE)).containsExactly(id(1));
        assertThat(shelves.page(ASKING, mine, DUE, NOW, false, null, 10).keys()).isEmpty();
        assertThat(shelves.page(ASKING, nobody, DUE, NOW, false, null, 10).keys())
                .containsExactly(id(1));
        assertThat(list(ASKING, Filter.ALL.withConcern(true), DUE)).containsExactly(id(1));
        assertThat(list(ASKED, Filter.ALL.withConcern(true), DUE)).isEmpty();
        assertThat(list(ASKED, Filter.ALL.withConcern(false), DUE)).isEmpty();
    }

    @Test
    void aTotalIsExactUpToAThousand() {
        shelves.put(IntStream.rangeClosed(1, 1_000)
                .mapToObj(number -> asked(number))
                .toList());
        assertThat(shelves.page(ASKED, Filter.ALL, DUE, NOW, false, null, 1).total())
                .isEqualTo(new Total(1_000, false));

        shelves.put(List.of(asked(1_001)));
        assertThat(shelves.page(ASKED, Filter.ALL, DUE, NOW, false, null, 1).total())
                .isEqualTo(new Total(1_000, true));
    }

    @Test
    void whoIsNoPartyAnyMoreDoesNotSeeTheCase() {
        shelves.put(List.of(asked(1, task(Side.TRANSIT, 3).ofTransit(CROSSED))));
        assertThat(list(CROSSED, Filter.ALL, DUE)).containsExactly(id(1));

        shelves.put(List.of(asked(1)));
        assertThat(list(CROSSED, Filter.ALL, DUE)).isEmpty();
        assertThat(list(ASKED, Filter.ALL, DUE)).containsExactly(id(1));
    }
}
