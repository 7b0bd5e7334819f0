package homeward.console.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.Course;
import homeward.console.words.Due;

/**
 * The inbox as shown.
 *
 * @param overdue number of things that are overdue, by anybody
 * @param today due today
 * @param week due in the next seven days
 * @param complete whether these numbers and the strip have everything
 * @param days the strip: overdue, then today and two weeks
 * @param groups by due date
 * @param shown number of cases on this page
 * @param next the address of the next page; null after the last one
 * @param silent desks that gave no answer, in words
 * @param saved the officer's own views
 * @param save what is saved of this view; null if it cannot be saved
 * @param set the fields of the filter that are in force
 * @param here the address of this view
 */
public record InboxView(
        int overdue,
        int today,
        int week,
        boolean complete,
        List<Day> days,
        List<Group> groups,
        int shown,
        @Nullable String next,
        List<String> silent,
        List<Choice> views,
        List<Saved> saved,
        @Nullable Save save,
        List<Choice> partners,
        List<Choice> stages,
        List<Choice> assignees,
        List<Chip> chips,
        Map<String, String> set,
        String here) {

    /** The address of this view, as a value in another address. */
    public String back() {
        return URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /**
     * A cell of the strip.
     *
     * @param marks one for each of the first moments: true if our state acts
     * @param all number of moments, with those that have no mark
     * @param ours number of those at which our state acts
     * @param complete whether these numbers have everything
     */
    public record Day(
            String name,
            @Nullable String sub,
            String css,
            String href,
            List<Boolean> marks,
            int all,
            int ours,
            boolean complete) {

        /** The number to be written out, because the marks do not show it; null if they do. */
        public @Nullable String number() {
            String least = complete ? "" : "≥ ";
            return complete && all == marks.size() ? null : least + all;
        }
    }

    /** Rows of one heading. */
    public record Group(String id, String name, List<Row> rows) {}

    /**
     * A case.
     *
     * @param href where it can be read
     * @param due null if nothing is due
     * @param what that is due, in words
     * @param counted the time that the rule gives, in words; null if it gives none
     * @param whole days of that time; 0 if they are not known
     * @param also what else the case waits for, in words
     * @param ours whether our state is to act
     * @param actors who is to act, in words
     * @param step what our officer can do about it; null if nothing here
     * @param desk at which the case is assigned
     * @param assigned to whom, in words; null if to nobody
     * @param mine whether it is assigned to the reader
     */
    public record Row(
            String caseId,
            String href,
            Application.@Nullable Form form,
            int persons,
            boolean minor,
            boolean suspended,
            Course course,
            @Nullable Due due,
            @Nullable String what,
            @Nullable String counted,
            @Nullable Basis basis,
            long passed,
            long whole,
            List<String> also,
            boolean ours,
            String actors,
            @Nullable Step step,
            String desk,
            @Nullable String assigned,
            boolean mine) {

        public boolean isMeasured() {
            return whole > 0;
        }
    }

    /** Something to do: its word and its page. */
    public record Step(String what, String href) {}

    /** A value to choose, or the address of a view. */
    public record Choice(
            String value,
            String name,
            boolean chosen,
            @Nullable String count) {}

    /** A view that the officer saved. */
    public record Saved(String name, String href, String desk, boolean chosen) {}

    /**
     * What a view is saved as.
     *
     * @param name if the officer gives it none
     */
    public record Save(String desk, String query, String name) {}

    /** A filter in force. */
    public record Chip(String name, String without) {}
}
