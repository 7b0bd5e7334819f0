package homeward.console.inbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import homeward.console.cases.Application;
import homeward.console.inbox.InboxView.Day;
import homeward.console.words.Speech;

/** The strip of days over the inbox: what is overdue, today, and the two weeks after. */
final class Horizon {

    private static final int DAYS = 14;

    /** A cell is no chart: beyond this the number in words tells. */
    private static final int MOST_MARKS = 12;

    private Horizon() {}

    static List<Day> of(List<WorkItem> open, Speech say, String us) {
        LocalDate today = say.lastDay(say.now().plusMillis(1), say.home());
        List<Boolean> over = new ArrayList<>();
        List<List<Boolean>> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            days.add(new ArrayList<>());
        }
        for (WorkItem item : open) {
            Instant due = item.due();
            if (due == null) {
                continue;
            }
            boolean ours = ours(item, us);
            long ahead = ChronoUnit.DAYS.between(today, say.lastDay(due, say.home()));
            if (!due.isAfter(say.now())) {
                over.add(ours);
            } else if (!say.lastDay(due, say.home()).isAfter(today.plusDays(DAYS - 1))) {
                days.get((int) Math.max(0, ahead)).add(ours);
            }
        }
        List<Day> strip = new ArrayList<>();
        strip.add(new Day(say.word("group", "OVERDUE"), null, over.isEmpty() ? "" : "is-over", "/inbox?due=over", few(over)));
        for (int i = 0; i < DAYS; i++) {
            strip.add(day(today.plusDays(i), i == 0, days.get(i), say));
        }
        return strip;
    }

    private static Day day(LocalDate day, boolean today, List<Boolean> marks, Speech say) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new Day(
                say.weekday(day),
                today ? say.word("due", "TODAY") : null,
                today ? "is-today" : weekend ? "is-off" : "",
                "/inbox?due=" + day,
                few(marks));
    }

    /** The side that waits for the reply or the document is not the one that acts; the list does not tell more. */
    private static boolean ours(WorkItem item, String us) {
        Application.Form form = item.line().form();
        return form != null
                && switch (item.line().stages().application()) {
                    case "SUBMITTED", "RECEIVED" -> form.isRequested(us);
                    default -> form.isRequesting(us);
                };
    }

    private static List<Boolean> few(List<Boolean> marks) {
        return List.copyOf(marks.subList(0, Math.min(MOST_MARKS, marks.size())));
    }
}
