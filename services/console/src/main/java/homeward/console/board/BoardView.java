package homeward.console.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;

/**
 * The board as shown.
 *
 * @param alerts what needs somebody now
 * @param moreAlerts that are not among these
 * @param allAlerts the address of the board with all of them
 * @param days under way, then by day of departure
 * @param complete whether all transfers are in it
 * @param unread number of cases that could not be read
 * @param gated whether any transfer has letters of readiness: they are for those who let the person depart
 * @param pairs of states, for the feed
 * @param built the real time at which it was made; what is recorded later is news
 * @param since the real time from which the feed is shown
 * @param map the legs of today
 */
public record BoardView(
        int underWay,
        int today,
        int later,
        List<Alert> alerts,
        int moreAlerts,
        String allAlerts,
        List<Day> days,
        boolean complete,
        int unread,
        List<Choice> partners,
        List<Choice> places,
        List<Choice> kinds,
        boolean only,
        boolean gated,
        boolean protection,
        List<Choice> pairs,
        String built,
        String since,
        RouteMap map) {

    /**
     * What needs somebody now, with the one action that helps.
     *
     * @param css {@code is-stop} or empty
     */
    public record Alert(String css, String big, String colour, String title, String text, String href, String action) {}

    /** Transfers under one heading. */
    public record Day(String id, String name, List<Flight> flights) {}

    /**
     * An itinerary.
     *
     * @param id of its row
     * @param title the application's reference, or what a transit state is told
     * @param form null for a transit state
     * @param departs the departure by which it is ordered
     * @param day of that departure, where it is, as {@code time} is
     * @param time local time of that departure
     * @param sub when it left or will leave, in words
     * @param state how it stands, in words
     * @param reasons what is missing, in words; empty if nothing is
     * @param gates letters of readiness; empty once the last leg has begun
     * @param urgent whether something is missing or late
     * @param alert what needs somebody now; null if nothing does
     */
    public record Flight(
            String id,
            String caseId,
            String title,
            Application.@Nullable Form form,
            int persons,
            int minors,
            int companions,
            boolean escorted,
            boolean underWay,
            Instant departs,
            LocalDate day,
            String time,
            String sub,
            String subColour,
            List<Stop> stops,
            List<Leg> legs,
            String state,
            String colour,
            String icon,
            List<String> reasons,
            List<Gate> gates,
            boolean stopped,
            boolean urgent,
            @Nullable Alert alert) {}

    /** A station of an itinerary. */
    public record Stop(String place, String about, String css) {}

    /** A leg, as planned and as far as it was carried out. */
    public record Leg(
            String from,
            String fromState,
            String to,
            String toState,
            Instant departs,
            Instant arrives,
            @Nullable Instant departed,
            @Nullable Instant arrived) {}

    /**
     * A letter of readiness.
     *
     * @param css {@code is-stop}, {@code is-wait}, {@code is-na} or empty
     * @param said in words
     */
    public record Gate(String letter, String css, String said) {}

    /** A value to choose. */
    public record Choice(String value, String name, boolean chosen) {}
}
