package homeward.console.inbox;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.Course;
import homeward.console.offers.Offer;
import homeward.console.words.Due;

/**
 * The inbox as shown.
 *
 * @param open number of open cases
 * @param overdue of them
 * @param today of them, due today
 * @param week of them, due in the next seven days
 * @param days the strip: overdue, then today and two weeks
 * @param groups by due date
 * @param complete whether all cases are in it
 * @param silent desks that gave no answer, in words
 */
public record InboxView(
        int open,
        int overdue,
        int today,
        int week,
        List<Day> days,
        List<Group> groups,
        int shown,
        boolean complete,
        List<String> silent,
        List<Choice> partners,
        List<Choice> stages,
        List<Choice> views,
        List<Chip> chips,
        Map<String, String> set) {

    /**
     * A cell of the strip.
     *
     * @param marks one for each moment: true if our state acts
     */
    public record Day(String name, @Nullable String sub, String css, String href, List<Boolean> marks) {

        public long ours() {
            return marks.stream().filter(mark -> mark).count();
        }
    }

    /** Rows of one heading. */
    public record Group(String id, String name, List<Row> rows) {}

    /**
     * A case.
     *
     * @param due null if nothing is due
     * @param what that is due, and why then, as codes
     * @param first the first offer; null if the partner acts
     */
    public record Row(
            String caseId,
            Application.@Nullable Form form,
            int persons,
            boolean suspended,
            Course course,
            @Nullable Due due,
            @Nullable String what,
            @Nullable Basis basis,
            @Nullable String follows,
            boolean ours,
            @Nullable String actor,
            @Nullable Offer first) {}

    /** A value to choose. */
    public record Choice(String value, String name, boolean chosen, int count) {}

    /** A filter in force. */
    public record Chip(String name, String without) {}
}
