package homeward.console.inbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.WorkItem.Awaited;
import homeward.console.inbox.InboxView.Day;
import homeward.console.words.Speech;

/**
 * The strip of days over the inbox: what is overdue, today, and the two weeks after.
 *
 * @param dated what is due at some moment
 * @param known up to when nothing is missing; null if something may be missing of any day
 */
record Horizon(List<Awaited> dated, @Nullable Instant known, Speech say) {

    private static final int DAYS = 14;

    /** Most marks drawn in one cell. A higher number is only written out. */
    private static final int MOST_MARKS = 12;

    static Horizon of(WorkList.Found found, Speech say) {
        return new Horizon(
                found.merged().cases().stream()
                        .flatMap(one -> one.lines().stream())
                        .flatMap(line -> line.item().all().stream())
                        .filter(task -> task.due() != null)
                        .toList(),
                known(found),
                say);
    }

    /** What is due first is listed first: all is there that is due before the last case is. */
    private static @Nullable Instant known(WorkList.Found found) {
        if (!found.silent().isEmpty()) {
            return null;
        }
        List<Merged.Case> cases = found.merged().cases();
        return found.merged().next() == null
                ? Instant.MAX
                : cases.isEmpty()
                        ? null
                        : cases.getLast().lines().getFirst().place().due();
    }

    private boolean isKnown(LocalDate day) {
        return known != null && (known.equals(Instant.MAX) || day.isBefore(say.lastDay(known, say.home())));
    }

    int overdue() {
        return count(due -> !due.isAfter(say.now()));
    }

    int today() {
        return count(
                due -> due.isAfter(say.now()) && say.lastDay(due, say.home()).equals(day()));
    }

    int week() {
        return count(due -> due.isAfter(say.now()) && due.isBefore(say.now().plus(Duration.ofDays(7))));
    }

    private int count(Predicate<Instant> when) {
        return (int) dated.stream()
                .flatMap(task -> Stream.ofNullable(task.due()))
                .filter(when)
                .count();
    }

    private LocalDate day() {
        return say.now().atZone(say.home()).toLocalDate();
    }

    List<Day> days() {
        List<Boolean> over = new ArrayList<>();
        List<List<Boolean>> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            days.add(new ArrayList<>());
        }
        for (Awaited task : dated) {
            Instant due = task.due();
            if (due == null) {
                continue;
            }
            long ahead = ChronoUnit.DAYS.between(day(), say.lastDay(due, say.home()));
            if (!due.isAfter(say.now())) {
                over.add(task.mine());
            } else if (ahead < DAYS) {
                days.get((int) Math.max(0, ahead)).add(task.mine());
            }
        }
        List<Day> strip = new ArrayList<>();
        strip.add(new Day(
                say.word("group", "OVERDUE"),
                null,
                over.isEmpty() ? "" : "is-over",
                "/inbox?waitsFor=ALL&due=OVERDUE",
                few(over),
                over.size(),
                ours(over),
                known != null && known.isAfter(say.now())));
        for (int i = 0; i < DAYS; i++) {
            strip.add(day(day().plusDays(i), i == 0, days.get(i)));
        }
        return strip;
    }

    private Day day(LocalDate day, boolean today, List<Boolean> marks) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new Day(
                say.weekday(day),
                today ? say.word("due", "TODAY") : null,
                today ? "is-today" : weekend ? "is-off" : "",
                "/inbox?waitsFor=ALL&due=" + day,
                few(marks),
                marks.size(),
                ours(marks),
                isKnown(day));
    }

    private static int ours(List<Boolean> marks) {
        return (int) marks.stream().filter(mark -> mark).count();
    }

    private static List<Boolean> few(List<Boolean> marks) {
        return List.copyOf(marks.subList(0, Math.min(MOST_MARKS, marks.size())));
    }
}
