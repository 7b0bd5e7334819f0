package homeward.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.api.Service;
import homeward.console.cases.Stages;
import homeward.console.cases.WorkItem;
import homeward.console.cases.WorkItem.Awaited;
import homeward.console.inbox.InboxView.Day;
import homeward.console.words.Speech;

class HorizonTest {

    private static final Instant NOW = Instant.parse("2026-05-26T08:00:00Z");
    private static final Speech SAY = new Speech(Locale.ENGLISH, ZoneOffset.UTC, NOW);

    /** A day of which more is due than there is room for marks. */
    private static final LocalDate FULL = LocalDate.parse("2026-05-29");

    @Test
    void aDayTellsAllThatIsDueWhateverItsMarks() {
        Day day = days(found(List.of(page(40, 3)), null)).get(4);

        assertThat(day.name()).isEqualTo(SAY.weekday(FULL));
        assertThat(day.marks()).hasSize(12);
        assertThat(day.all()).isEqualTo(40);
        assertThat(day.ours()).isEqualTo(20);
        assertThat(day.complete()).isTrue();
        assertThat(day.number()).isEqualTo("40");
    }

    @Test
    void whatTheMarksShowIsNotWrittenOut() {
        assertThat(days(found(List.of(page(3, 3)), null)).get(4).number()).isNull();
    }

    @Test
    void fromTheDayOnWhichTheListBreaksOffNumbersAreAtLeast() {
        List<Day> days =
                days(found(List.of(page(2, 1), page(2, 3)), new Cursor(Map.of(Service.REQUEST, Cursor.From.START))));

        assertThat(days).extracting(Day::complete).startsWith(true, true, true, true, false, false);
        assertThat(days.get(4).number()).isEqualTo("≥ 2");
        assertThat(days.get(5).number()).isEqualTo("≥ 0");
    }

    @Test
    void withoutADeskEveryNumberIsAtLeast() {
        Merged merged = new Merged(page(2, 1), null);
        WorkList.Found found = new WorkList.Found(merged, 2, true, List.of(Service.TRANSPORT));

        assertThat(days(found)).extracting(Day::complete).containsOnly(false);
    }

    @Test
    void aDayBehindTheFirstAnswersIsReached() {
        Cursor more = new Cursor(Map.of(Service.REQUEST, Cursor.From.START));
        List<WorkList.Found> answers = List.of(
                found(List.of(page(5, 1)), more),
                found(List.of(page(5, 2)), more),
                found(List.of(page(5, 3), page(1, 4)), more));
        List<Cursor> asked = new ArrayList<>();

        WorkList.Found found =
                WorkList.until(FULL.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), answers.getFirst(), next -> {
                    asked.add(next);
                    return answers.get(asked.size());
                });

        assertThat(asked).hasSize(2);
        assertThat(found.merged().cases()).hasSize(16);
        assertThat(found.merged().next()).isNull();
    }

    @Test
    void whoeverAskedOftenEnoughIsOfferedTheNextPage() {
        Cursor more = new Cursor(Map.of(Service.REQUEST, Cursor.From.START));
        WorkList.Found same = found(List.of(page(5, 1)), more);
        List<Cursor> asked = new ArrayList<>();

        WorkList.Found found = WorkList.until(NOW.plus(Duration.ofDays(9)), same, next -> {
            asked.add(next);
            return same;
        });

        assertThat(asked).hasSize(9);
        assertThat(found.merged().next()).isEqualTo(more);
    }

    private static List<Day> days(WorkList.Found found) {
        return Horizon.of(found, SAY).days();
    }

    private static WorkList.Found found(List<List<Merged.Case>> pages, @Nullable Cursor next) {
        List<Merged.Case> cases = pages.stream().flatMap(List::stream).toList();
        return new WorkList.Found(new Merged(cases, next), cases.size(), next != null, List.of());
    }

    /** Every second for our state. */
    private static List<Merged.Case> page(int cases, int days) {
        List<Merged.Case> page = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            WorkItem item = item("case-" + days + "-" + i, NOW.plus(Duration.ofDays(days)), i % 2 == 0);
            page.add(new Merged.Case(List.of(new Merged.Line(Service.REQUEST, item, Place.of(item, "ALL")))));
        }
        return page;
    }

    private static WorkItem item(String id, Instant due, boolean mine) {
        Awaited task =
                new Awaited("REPLY_LIMIT_ENDS", "REQUESTED", List.of("NLD"), mine, null, due, false, null, null, null);
        return new WorkItem(
                id,
                "INCOMING",
                null,
                1,
                false,
                new Stages("RECEIVED", List.of(), "EXPECTED", List.of()),
                false,
                List.of(task),
                List.of(),
                null);
    }
}
