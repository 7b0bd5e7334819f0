package homeward.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.board.BoardView.Flight;
import homeward.console.board.BoardView.Leg;
import homeward.console.words.Speech;
import homeward.console.words.States;

class RoutesTest {

    /** 10:42 in Amsterdam. */
    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");

    private static final Instant SOON = NOW.plusSeconds(2 * 3600);
    private static final Instant AN_HOUR_AGO = NOW.minusSeconds(3600);

    @Test
    void aLegOfTodayIsALineAndARow() {
        RouteMap map = map("NLD", flight("NLD", SOON, null, null, List.of()));

        assertThat(map.ways()).singleElement().satisfies(way -> {
            assertThat(way.css()).isEqualTo("way");
            assertThat(way.path()).startsWith("M").doesNotContain("NaN");
        });
        assertThat(map.travellers()).isEmpty();
        assertThat(map.dots()).extracting(RouteMap.Dot::code).containsExactly("AMS", "SVO");
        assertThat(map.dots()).extracting(RouteMap.Dot::css).containsExactly("us", "");
        assertThat(map.rows()).singleElement().satisfies(row -> {
            assertThat(row.departs()).isEqualTo("12:42");
            assertThat(row.arrives()).as("where it is").isEqualTo("16:42");
            assertThat(row.state()).isEqualTo("Planned");
            assertThat(row.href()).isEqualTo("/cases/c");
        });
        assertThat(map.unplaced()).isEmpty();
    }

    @Test
    void whatBeganOrEndsOnAnotherDaySaysOnWhich() {
        Instant yesterday = NOW.minusSeconds(24 * 3600);

        assertThat(map("NLD", flight("NLD", yesterday, yesterday, null, List.of()))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.departs()).isEqualTo("25 May 10:42"));
    }

    @Test
    void whoIsOnTheWayIsWhereTheTimetableSays() {
        RouteMap map = map("NLD", flight("NLD", AN_HOUR_AGO, AN_HOUR_AGO, null, List.of()));

        assertThat(map.ways()).extracting(RouteMap.Way::css).containsExactly("way", "flown");
        assertThat(map.rows()).extracting(RouteMap.Row::state).containsExactly("Under way");
        double amsterdam = map.dots().getFirst().at().x();
        double moscow = map.dots().getLast().at().x();
        assertThat(map.travellers())
                .singleElement()
                .satisfies(at -> assertThat(at.x())
                        .as("a third of the way")
                        .isBetween(amsterdam + (moscow - amsterdam) / 4, amsterdam + (moscow - amsterdam) / 2));
    }

    @Test
    void whatMustNotDepartIsMarkedForThoseWhoAreToldSo() {
        RouteMap ours = map("NLD", flight("NLD", SOON, null, null, List.of("no-departure-while-suspended")));
        RouteMap theirs = map("RUS", flight("RUS", SOON, null, null, List.of()));

        assertThat(ours.ways()).extracting(RouteMap.Way::css).containsExactly("way stop");
        assertThat(ours.rows()).extracting(RouteMap.Row::state).containsExactly("Stopped");
        assertThat(theirs.ways()).extracting(RouteMap.Way::css).containsExactly("way");
        assertThat(theirs.rows()).extracting(RouteMap.Row::state).containsExactly("Planned");
    }

    @Test
    void anotherDayIsNotDrawn() {
        RouteMap map = map("NLD", flight("NLD", NOW.plusSeconds(7 * 86_400), null, null, List.of()));

        assertThat(map.rows()).isEmpty();
        assertThat(map.ways()).isEmpty();
    }

    @Test
    void aPlaceThatIsNotKnownIsNamedAndNotInvented() {
        Flight flight = flight("NLD", SOON, null, null, List.of());
        RouteMap map = new Routes("NLD", say("NLD")).map(List.of(to(flight, "NLXYZ")));

        assertThat(map.ways()).isEmpty();
        assertThat(map.dots()).extracting(RouteMap.Dot::code).containsExactly("AMS");
        assertThat(map.unplaced()).containsExactly("NLXYZ");
        assertThat(map.rows()).hasSize(1);
    }

    @Test
    void aPositionThatWasComparedWithNothingSaysSo() {
        Flight flight = flight("NLD", SOON, null, null, List.of());

        assertThat(map("NLD", flight).unsure()).isFalse();
        RouteMap map = new Routes("NLD", say("NLD")).map(List.of(to(flight, "ALA")));
        assertThat(map.unsure()).isTrue();
        assertThat(map.dots()).extracting(RouteMap.Dot::css).containsExactly("us", "unsure");
    }

    @Test
    void theDrawingHasNorthAboveAndEastAtTheRight() {
        Projection projection = new Projection();
        Point amsterdam = projection.of(Places.of("AMS").orElseThrow());
        Point vienna = projection.of(Places.of("VIE").orElseThrow());
        Point almaty = projection.of(Places.of("ALA").orElseThrow());

        assertThat(amsterdam.y()).isLessThan(vienna.y());
        assertThat(amsterdam.x()).isLessThan(vienna.x());
        assertThat(vienna.x()).isLessThan(almaty.x());
        assertThat(List.of(amsterdam, vienna, almaty)).allSatisfy(point -> {
            assertThat(point.x()).isBetween(0.0, (double) Projection.WIDTH);
            assertThat(point.y()).isBetween(0.0, (double) Projection.HEIGHT);
        });
        assertThat(projection.graticule()).startsWith("M").doesNotContain("NaN");
    }

    @Test
    void aPlaceIsDrawnWhereverTheMapShowsIt() {
        Projection projection = new Projection();

        assertThat(List.of(place("KEF", 63.985, -22.606), place("TUN", 36.851, 10.227)))
                .allMatch(projection::shows);
        assertThat(List.of(
                        place("DOH", 25.273, 51.608),
                        place("CMB", 7.181, 79.884),
                        place("JFK", 40.640, -73.779),
                        place("SYD", -33.946, 151.177)))
                .noneMatch(projection::shows);
    }

    private static Place place(String code, double latitude, double longitude) {
        return new Place(code, latitude, longitude, "general knowledge", false);
    }

    private static Flight to(Flight flight, String place) {
        Leg leg = flight.legs().getFirst();
        return new Flight(
                flight.id(),
                flight.caseId(),
                flight.title(),
                flight.form(),
                flight.persons(),
                flight.minors(),
                flight.companions(),
                flight.escorted(),
                flight.underWay(),
                flight.departs(),
                flight.day(),
                flight.time(),
                flight.sub(),
                flight.subColour(),
                flight.stops(),
                List.of(new Leg(
                        leg.from(),
                        leg.fromState(),
                        place,
                        leg.toState(),
                        leg.departs(),
                        leg.arrives(),
                        leg.departed(),
                        leg.arrived())),
                flight.state(),
                flight.colour(),
                flight.icon(),
                flight.reasons(),
                flight.gates(),
                flight.stopped(),
                flight.urgent(),
                flight.alert());
    }

    private static Flight flight(
            String us, Instant departs, @Nullable Instant left, @Nullable Instant landed, List<String> kept) {
        return FlightsTest.flight(
                us, left == null ? "NOTIFIED" : "UNDER_WAY", departs, left, landed, kept.isEmpty(), List.of(), kept);
    }

    private static RouteMap map(String us, Flight flight) {
        return new Routes(us, say(us)).map(List.of(flight));
    }

    private static Speech say(String us) {
        return new Speech(Locale.ENGLISH, States.zone(us), NOW);
    }
}
