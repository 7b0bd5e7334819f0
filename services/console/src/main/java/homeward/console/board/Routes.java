package homeward.console.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import homeward.console.board.BoardView.Flight;
import homeward.console.board.BoardView.Leg;
import homeward.console.words.Speech;

/**
 * Draws the legs of today. It knows what the rows of the board know, and nothing else.
 *
 * @param us the reader's state
 */
record Routes(String us, Speech say) {

    private static final Projection MAP = new Projection();
    private static final String COAST = Coast.path(MAP);
    private static final String GRATICULE = MAP.graticule();
    private static final double BESIDE = 10;
    private static final double BELOW = 6;
    /** From here on labels stand at the left of their places. */
    private static final double RIGHT = 630;

    private static final String STOP = "stop";

    /** A leg and the itinerary of which it is one. */
    private record Ridden(Flight flight, Leg leg) {

        boolean isUnderWay() {
            return leg.departed() != null && leg.arrived() == null;
        }

        boolean isStopped() {
            return flight.stopped() && leg.departed() == null;
        }
    }

    RouteMap map(List<Flight> flights) {
        List<Ridden> today = flights.stream()
                .flatMap(flight -> flight.legs().stream().map(leg -> new Ridden(flight, leg)))
                .filter(this::isToday)
                .toList();
        Set<RouteMap.Way> ways = new LinkedHashSet<>();
        List<Point> travellers = new ArrayList<>();
        Map<String, Set<String>> dots = new LinkedHashMap<>();
        Set<String> unplaced = new TreeSet<>();
        for (Ridden ridden : today) {
            Place from = place(ridden.leg().from(), unplaced);
            Place to = place(ridden.leg().to(), unplaced);
            mark(dots, from, ridden.leg().fromState(), ridden.isStopped());
            mark(dots, to, ridden.leg().toState(), false);
            if (from != null && to != null) {
                draw(ridden, from, to, ways, travellers);
            }
        }
        return new RouteMap(
                COAST,
                GRATICULE,
                List.copyOf(ways),
                dots.entrySet().stream()
                        .map(dot -> dot(dot.getKey(), dot.getValue()))
                        .toList(),
                travellers,
                today.stream().map(this::row).toList(),
                List.copyOf(unplaced),
                dots.keySet().stream().anyMatch(Routes::isUnsure));
    }

    /** By the clock of either place. */
    private boolean isToday(Ridden ridden) {
        Leg leg = ridden.leg();
        return ridden.isUnderWay()
                || isToday(leg.departed() == null ? leg.departs() : leg.departed(), leg.fromState())
                || isToday(leg.arrived() == null ? leg.arrives() : leg.arrived(), leg.toState());
    }

    private boolean isToday(Instant moment, String state) {
        Speech there = say.in(state);
        return moment.atZone(there.home())
                .toLocalDate()
                .equals(say.now().atZone(there.home()).toLocalDate());
    }

    private static @Nullable Place place(String code, Set<String> unplaced) {
        Place place = Places.of(code).filter(MAP::shows).orElse(null);
        if (place == null) {
            unplaced.add(code);
        }
        return place;
    }

    private void mark(Map<String, Set<String>> dots, @Nullable Place place, String state, boolean stopped) {
        if (place == null) {
            return;
        }
        Set<String> css = dots.computeIfAbsent(place.code(), _ -> new TreeSet<>());
        if (state.equals(us)) {
            css.add("us");
        }
        if (stopped) {
            css.add(STOP);
        }
        if (!place.verified()) {
            css.add("unsure");
        }
    }

    private void draw(Ridden ridden, Place from, Place to, Set<RouteMap.Way> ways, List<Point> travellers) {
        Leg leg = ridden.leg();
        if (leg.arrived() != null) {
            ways.add(new RouteMap.Way(Point.path(MAP.way(from, to, 1)), "flown"));
            return;
        }
        ways.add(new RouteMap.Way(Point.path(MAP.way(from, to, 1)), ridden.isStopped() ? "way " + STOP : "way"));
        if (leg.departed() != null) {
            List<Point> behind = MAP.way(from, to, part(leg, leg.departed()));
            ways.add(new RouteMap.Way(Point.path(behind), "flown"));
            travellers.add(behind.getLast());
        }
    }

    /** How much of a leg lies behind, by its timetable. */
    private double part(Leg leg, Instant departed) {
        double whole =
                Math.max(1, Duration.between(leg.departs(), leg.arrives()).toSeconds());
        return Math.clamp(Duration.between(departed, say.now()).toSeconds() / whole, 0.0, 1.0);
    }

    private static RouteMap.Dot dot(String code, Set<String> css) {
        Point at = Places.of(code).map(MAP::of).orElseThrow();
        boolean right = at.x() > RIGHT;
        return new RouteMap.Dot(
                code,
                at,
                String.join(" ", css),
                new Point(right ? at.x() - BESIDE : at.x() + BESIDE, at.y() + BELOW),
                right ? "end" : "start");
    }

    private static boolean isUnsure(String code) {
        return Places.of(code).filter(Place::verified).isEmpty();
    }

    private RouteMap.Row row(Ridden ridden) {
        Leg leg = ridden.leg();
        Flight flight = ridden.flight();
        Instant departs = leg.departed() == null ? leg.departs() : leg.departed();
        Instant arrives = leg.arrived() == null ? leg.arrives() : leg.arrived();
        return new RouteMap.Row(
                leg.from(),
                clock(departs, leg.fromState()),
                leg.to(),
                clock(arrives, leg.toState()),
                flight.title(),
                flight.form() == null ? null : "/cases/" + flight.caseId(),
                say.word("leg", standing(ridden)),
                ridden.isStopped() ? "hw-red" : "");
    }

    /** With the day if it is not this one there. */
    private String clock(Instant at, String state) {
        Speech there = say.in(state);
        return (isToday(at, state) ? "" : there.day(at) + " ") + there.clock(at);
    }

    private String standing(Ridden ridden) {
        Leg leg = ridden.leg();
        if (leg.arrived() != null) {
            return "LANDED";
        }
        if (leg.departed() != null) {
            return "UNDER_WAY";
        }
        return ridden.isStopped() ? "STOPPED" : leg.departs().isBefore(say.now()) ? "OVERDUE" : "PLANNED";
    }
}
