package homeward.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.api.Service;
import homeward.console.cases.Stages;
import homeward.console.cases.WorkItem;
import homeward.console.cases.WorkItem.Awaited;
import homeward.console.inbox.Merged.Part;

class MergedTest {

    private static final Instant NOW = Instant.parse("2026-05-26T08:00:00Z");

    @Test
    void whatIsDueFirstIsFirstWhateverDeskWaitsForIt() {
        Merged merged = Merged.of(
                List.of(
                        part(Service.REQUEST, null, mine("a", 3), mine("b", 5)),
                        part(Service.TRANSPORT, null, mine("c", 1), mine("d", 4))),
                "ME",
                10);

        assertThat(ids(merged)).containsExactly("c", "a", "d", "b");
        assertThat(merged.next()).isNull();
    }

    @Test
    void aCaseIsThereOnceWithWhatAllDesksWaitFor() {
        Merged merged = Merged.of(
                List.of(part(Service.REQUEST, null, mine("a", 3)), part(Service.TRANSPORT, null, mine("a", 1))),
                "ME",
                10);

        assertThat(ids(merged)).containsExactly("a");
        assertThat(merged.cases().getFirst().lines())
                .extracting(Merged.Line::desk)
                .containsExactly(Service.TRANSPORT, Service.REQUEST);
    }

    @Test
    void nothingIsShownBehindTheEndOfAPageThatGoesOn() {
        Merged merged = Merged.of(
                List.of(
                        part(Service.REQUEST, "more", mine("a", 1), mine("b", 2)),
                        part(Service.TRANSPORT, null, mine("c", 3))),
                "ME",
                10);

        assertThat(ids(merged)).containsExactly("a", "b");
        assertThat(merged.next()).isNotNull();
        assertThat(merged.next().desks()).containsOnlyKeys(Service.REQUEST, Service.TRANSPORT);
        assertThat(merged.next().desks().get(Service.REQUEST))
                .extracting(Cursor.From::cursor)
                .isEqualTo("more");
        assertThat(merged.next().desks().get(Service.TRANSPORT)).isEqualTo(Cursor.From.START);
    }

    @Test
    void whereNothingWaitsTheRequestDeskAloneShowsTheCase() {
        Merged merged = Merged.of(
                List.of(part(Service.REQUEST, null, idle("a")), part(Service.TRANSPORT, null, idle("a"), idle("b"))),
                "ALL",
                10);

        assertThat(ids(merged)).containsExactly("a");
    }

    @Test
    void thePagesTogetherAreTheList() {
        Map<Service, List<WorkItem>> lists = new EnumMap<>(Service.class);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            String id = "case-%02d".formatted(i);
            Service desk = Service.DESKS.get((i * i) % Service.DESKS.size());
            lists.computeIfAbsent(desk, _ -> new ArrayList<>()).add(mine(id, i / 3));
            all.add(id);
        }
        Map<Service, Cursor.From> from = new EnumMap<>(Service.class);
        lists.keySet().forEach(desk -> from.put(desk, Cursor.From.START));

        List<String> seen = new ArrayList<>();
        for (Map<Service, Cursor.From> at = from; at != null; ) {
            Merged page = Merged.of(
                    at.entrySet().stream()
                            .map(desk -> served(
                                    desk.getKey(), lists.getOrDefault(desk.getKey(), List.of()), desk.getValue()))
                            .toList(),
                    "ME",
                    5);
            seen.addAll(ids(page));
            at = page.next() == null
                    ? null
                    : Cursor.parse(page.next().text()).orElseThrow().desks();
        }

        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void aCursorThatIsNoneBeginsAnew() {
        assertThat(Cursor.parse("nonsense")).isEmpty();
        assertThat(Cursor.parse("%%%")).isEmpty();
        assertThat(Cursor.parse(null)).isEmpty();
    }

    /** As a service answers: four lines a page, and a cursor that is the number of the first. */
    private static Part served(Service desk, List<WorkItem> list, Cursor.From from) {
        int start = from.cursor() == null ? 0 : Integer.parseInt(from.cursor());
        int end = Math.min(list.size(), start + 4);
        WorkItem.Page page = new WorkItem.Page(
                list.subList(start, end),
                new WorkItem.Total(list.size(), false),
                end < list.size() ? String.valueOf(end) : null);
        return new Part(desk, page, from);
    }

    private static Part part(Service desk, @Nullable String next, WorkItem... items) {
        return new Part(
                desk,
                new WorkItem.Page(Arrays.asList(items), new WorkItem.Total(items.length, false), next),
                Cursor.From.START);
    }

    private static List<String> ids(Merged merged) {
        return merged.cases().stream().map(one -> one.first().caseId()).toList();
    }

    private static WorkItem mine(String id, int hours) {
        Instant due = NOW.plusSeconds(3600L * hours);
        return item(
                id,
                List.of(new Awaited(
                        "REPLY_LIMIT_ENDS", "REQUESTED", List.of("NLD"), true, null, due, false, null, null, null)));
    }

    private static WorkItem idle(String id) {
        return item(id, List.of());
    }

    private static WorkItem item(String id, List<Awaited> tasks) {
        return new WorkItem(
                id,
                "INCOMING",
                null,
                1,
                false,
                new Stages("RECEIVED", List.of(), "EXPECTED", List.of()),
                false,
                tasks,
                List.of(),
                null);
    }
}
