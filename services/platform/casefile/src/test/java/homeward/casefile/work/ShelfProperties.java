package homeward.casefile.work;

import static homeward.casefile.work.WorkCases.NOW;
import static homeward.casefile.work.WorkCases.STATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import homeward.casefile.work.Entry.Source;
import homeward.casefile.work.Sort.Place;
import homeward.events.StateCode;

/** Pages of a list, put together, are the list; it holds the cases of one state and nothing about others'. */
class ShelfProperties {

    @Provide
    Arbitrary<Source> cases() {
        return WorkCases.cases(25);
    }

    @Provide
    Arbitrary<Filter> filters() {
        return WorkCases.filters();
    }

    @Provide
    Arbitrary<Sort> sorts() {
        return WorkCases.sorts();
    }

    @Provide
    Arbitrary<StateCode> states() {
        return Arbitraries.of(STATES);
    }

    @Property(tries = 500)
    void thePagesTogetherAreTheWholeListInOrder(
            @ForAll @Size(max = 40) List<@From("cases") Source> changes,
            @ForAll("filters") Filter filter,
            @ForAll("sorts") Sort sort,
            @ForAll("states") StateCode state,
            @ForAll boolean protection,
            @ForAll @IntRange(min = 1, max = 7) int size) {
        Shelves shelves = new Shelves();
        Map<String, Source> last = new LinkedHashMap<>();
        for (Source change : changes) {
            // an order that is in use is kept up, too
            shelves.page(state, filter, sort, NOW, protection, null, size);
            shelves.put(List.of(change));
            last.put(change.key(), change);
        }
        List<String> expected = last.values().stream()
                .map(source -> Entry.of(source).get(state))
                .filter(Objects::nonNull)
                .filter(filter.at(NOW, protection))
                .sorted(sort.order())
                .map(Entry::key)
                .toList();

        List<String> seen = new ArrayList<>();
        Place next = null;
        do {
            Shelf.Page page = shelves.page(state, filter, sort, NOW, protection, next, size);
            assertThat(page.total()).isEqualTo(new Total(expected.size(), false));
            assertThat(page.keys()).hasSizeLessThanOrEqualTo(size);
            seen.addAll(page.keys());
            next = page.next();
        } while (next != null);

        assertThat(seen).isEqualTo(expected);
    }

    @Property(tries = 300)
    void manyChangesAtOnceAreTheSameAsOneAfterAnother(
            @ForAll @Size(max = 40) List<@From("cases") Source> changes,
            @ForAll("sorts") Sort sort,
            @ForAll("states") StateCode state,
            @ForAll @IntRange(min = 0, max = 40) int before) {
        Shelves one = new Shelves();
        Shelves other = new Shelves();
        int from = Math.min(before, changes.size());
        one.put(changes.subList(0, from));
        one.page(state, Filter.ALL, sort, NOW, true, null, 1);
        one.put(changes.subList(from, changes.size()));
        changes.forEach(change -> other.put(List.of(change)));

        assertThat(one.page(state, Filter.ALL, sort, NOW, true, null, 100))
                .isEqualTo(other.page(state, Filter.ALL, sort, NOW, true, null, 100));
    }

    @Property(tries = 300)
    void aStateSeesOnlyCasesToWhichItIsAParty(
            @ForAll @Size(max = 40) List<@From("cases") Source> cases, @ForAll("states") StateCode state) {
        Shelves shelves = new Shelves();
        Map<String, Source> last = new LinkedHashMap<>();
        cases.forEach(source -> last.put(source.key(), source));
        shelves.put(cases);

        assertThat(shelves.page(state, Filter.ALL, new Sort(Sort.By.OPENED, null, false), NOW, true, null, 100)
                        .keys())
                .containsExactlyInAnyOrderElementsOf(last.values().stream()
                        .filter(source -> source.parties().contains(state))
                        .map(Source::key)
                        .toList());
    }

    /** Neither a page nor a total, order or cursor depends on what is undisclosed, for whoever may not know of it. */
    @Property(tries = 500)
    void whatIsUndisclosedMakesNoDifferenceToOthers(
            @ForAll @Size(max = 25) List<@From("cases") Source> cases,
            @ForAll("filters") Filter filter,
            @ForAll("sorts") Sort sort,
            @ForAll("states") StateCode state,
            @ForAll @IntRange(min = 1, max = 5) int size) {
        Shelves told = new Shelves();
        Shelves untold = new Shelves();
        for (Source source : cases) {
            Map<StateCode, Entry> entries = Entry.of(source);
            Source without = new Source(
                    source.key(),
                    source.application(),
                    new Listed(
                            null,
                            null,
                            0,
                            false,
                            false,
                            source.own().stages(),
                            source.own().passages(),
                            source.own().tasks().stream()
                                    .filter(task -> !task.undisclosed())
                                    .toList()),
                    source.parties(),
                    source.opened(),
                    source.changed());
            Entry of = entries.get(state);
            if (of != null && of.direction() != Direction.OUTGOING) {
                assertThat(Entry.of(without)).containsEntry(state, of);
            }
            told.put(List.of(source));
            untold.put(List.of(without));
        }
        assertThat(told.page(state, filter, sort, NOW, false, null, size))
                .isEqualTo(untold.page(state, filter, sort, NOW, false, null, size));
    }

    @Property(tries = 300)
    void nobodyFiltersByConcernsThatHeMayNotKnow(
            @ForAll @Size(max = 25) List<@From("cases") Source> cases,
            @ForAll("states") StateCode state,
            @ForAll boolean concern) {
        Shelves shelves = new Shelves();
        shelves.put(cases);
        Filter filter = Filter.ALL.withConcern(concern);
        Sort sort = new Sort(Sort.By.DUE, null, false);

        assertThat(shelves.page(state, filter, sort, NOW, false, null, 100).keys())
                .isEmpty();
        assertThat(shelves.page(state, filter, sort, NOW, true, null, 100).keys())
                .isSubsetOf(
                        shelves.page(state, Filter.ALL.withDirection(Direction.OUTGOING), sort, NOW, true, null, 100)
                                .keys());
    }
}
