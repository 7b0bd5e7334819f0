package homeward.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.board.BoardView.Flight;
import homeward.console.board.BoardView.Stop;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.Given;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Leg;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.cases.TransferDesk.Outlook;
import homeward.console.cases.TransferDesk.Plan;
import homeward.console.cases.TransferDesk.Planned;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;
import homeward.console.words.States;

class FlightsTest {

    /** 10:42 in Amsterdam. */
    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");

    private static final Instant SOON = NOW.plusSeconds(2 * 3600);
    private static final Instant NEXT_WEEK = NOW.plusSeconds(7 * 86400);

    @Test
    void readyMeansThatNothingIsMissing() {
        Flight flight = flight("NLD", "NOTIFIED", SOON, null, null, true, List.of(), List.of());

        assertThat(flight.state()).isEqualTo("Ready");
        assertThat(flight.time()).isEqualTo("12:42");
        assertThat(flight.sub()).isEqualTo("in 2 h 0 min");
        assertThat(flight.urgent()).isFalse();
        assertThat(flight.alert()).isNull();
    }

    @Test
    void theDayIsThatOfThePlaceAsTheTimeIs() {
        Instant lateInAmsterdam = Instant.parse("2026-05-29T21:30:00Z"); // after midnight in Moscow
        Flight flight = flight("RUS", "NOTIFIED", lateInAmsterdam, null, null, true, List.of(), List.of());

        assertThat(flight.time()).isEqualTo("23:30");
        assertThat(Board.days(List.of(flight), new Speech(Locale.ENGLISH, States.zone("RUS"), NOW)))
                .extracting(BoardView.Day::name)
                .containsExactly("Fri 29 May");
    }

    @Test
    void whatIsMissingShortlyBeforeDepartureIsOnTop() {
        Flight flight =
                flight("NLD", "NOTIFIED", SOON, null, null, false, List.of("fit-to-travel-when-escorted"), List.of());

        assertThat(flight.state()).isEqualTo("Must not depart");
        assertThat(flight.stopped()).isTrue();
        assertThat(flight.alert()).isNotNull();
        assertThat(flight.alert().css()).isEqualTo("is-stop");
        assertThat(flight.alert().text()).contains("Fit-to-travel certificate");
    }

    @Test
    void whatIsMissingAWeekBeforeIsAwaited() {
        Flight flight = flight(
                "NLD", "PROPOSED", NEXT_WEEK, null, null, false, List.of("live-consent-at-departure"), List.of());

        assertThat(flight.stopped()).isFalse();
        assertThat(flight.urgent()).isTrue();
        assertThat(flight.colour()).isEqualTo("hw-amber");
    }

    @Test
    void thePartnerIsShownTheSameWhateverIsKeptFromIt() {
        // the service leaves out what is kept, and never says that a forced return is ready
        Flight flight = flight("RUS", "NOTIFIED", SOON, null, null, false, List.of(), List.of());

        assertThat(flight.state()).isEqualTo("Nothing is missing that we are told of");
        assertThat(flight.urgent()).isFalse();
        assertThat(flight.gates()).extracting(BoardView.Gate::letter).doesNotContain("P");
    }

    @Test
    void bothSidesSeeThatAReturnIsSuspended() {
        for (String us : List.of("NLD", "RUS")) {
            Flights flights = file("NOTIFIED", NEXT_WEEK, null, null, false, List.of(), List.of(), us);
            var application = flights.file().application();
            var suspended = new Application(
                    application.stage(),
                    application.form(),
                    application.persons(),
                    List.of(new Application.Suspension("s", "p", NOW, true)),
                    null,
                    null);

            Flight flight = new Flights(withoutOutlook(flights.file(), suspended), reader(us), flights.say())
                    .rows()
                    .getFirst();

            assertThat(flight.state()).isEqualTo("Suspended");
            assertThat(flight.stopped()).isTrue();
            assertThat(flight.urgent()).isTrue();
        }
    }

    @Test
    void theOwnStateSeesWhatItKeeps() {
        Flight flight =
                flight("NLD", "NOTIFIED", NEXT_WEEK, null, null, false, List.of(), List.of("assessment-not-too-old"));

        assertThat(flight.reasons()).containsExactly("A recent assessment");
        assertThat(flight.stopped()).isTrue();
    }

    @Test
    void aStateOnTheWayIsLedToItsPageOfTheTransit() {
        Instant planned = NOW.minusSeconds(4 * 3600);
        Flights flights = file("ARRIVED", planned, planned, NOW.minusSeconds(60), false, List.of(), List.of(), "AUT");
        var nothing = new Application("SUBMITTED", null, List.of(), List.of(), null, null);

        Flight flight = new Flights(withoutOutlook(flights.file(), nothing), reader("AUT"), flights.say())
                .rows()
                .getFirst();

        assertThat(flight.alert()).isNotNull();
        assertThat(flight.alert().href()).isEqualTo("/cases/c/transit");
    }

    @Test
    void aDelayIsSaidAtItsPlace() {
        Instant planned = NOW.minusSeconds(3600);
        Flight flight = flight("NLD", "UNDER_WAY", planned, planned.plusSeconds(720), null, true, List.of(), List.of());

        assertThat(flight.state()).isEqualTo("On the way to SVO");
        assertThat(flight.stops().getFirst())
                .isEqualTo(new Stop("AMS", "09:54, 12 min late", "is-done is-run is-late"));
        assertThat(flight.sub()).isEqualTo("left 09:54");
    }

    @Test
    void whoeverHasNotSignedTheHandoverIsNamed() {
        Instant planned = NOW.minusSeconds(4 * 3600);
        Flight flight = flight("NLD", "ARRIVED", planned, planned, NOW.minusSeconds(3480), true, List.of(), List.of());

        assertThat(flight.state()).isEqualTo("Handover not signed by Russia");
        assertThat(flight.alert()).isNotNull();
        assertThat(flight.alert().big()).isEqualTo("58 min");
    }

    @Test
    void anAlertLeadsToTheFormThatHelpsAndElseToTheCase() {
        Instant planned = NOW.minusSeconds(4 * 3600);
        Flights landed = file("ARRIVED", planned, planned, NOW.minusSeconds(3480), true, List.of(), List.of(), "RUS");
        var signer = new Signed("RUS", List.of("requested-officer"), "r", "r-1");

        BoardView.Alert alert = new Flights(landed.file(), signer, landed.say())
                .rows()
                .getFirst()
                .alert();
        assertThat(alert).isNotNull();
        assertThat(alert.href()).isEqualTo("/cases/c/forms/SIGN?item=i");
        assertThat(alert.action()).isEqualTo("Sign the handover");

        BoardView.Alert read = landed.rows().getFirst().alert();
        assertThat(read).isNotNull();
        assertThat(read.href()).isEqualTo("/cases/c#itinerary");
        assertThat(read.action()).isEqualTo("See what is missing");
    }

    @Test
    void whatHasEndedIsNotOnTheBoard() {
        assertThat(file("HANDED_OVER", SOON, null, null, true, List.of(), List.of(), "NLD")
                        .rows())
                .isEmpty();
    }

    @Test
    void onlyWhoeverHasDeclaredAVoluntaryReturnNeedsNoCertificateWithoutAnEscort() {
        assertThat(certificate("VOLUNTARY", "DECLARED")).isEqualTo("–");
        assertThat(certificate("VOLUNTARY", "OPEN")).isEqualTo("F");
        assertThat(certificate("FORCED", "DECLARED")).isEqualTo("F");
    }

    /** The letter of the certificate for a journey without escort on which nothing is missing. */
    private static String certificate(String kind, String standing) {
        Flights escorted = file("NOTIFIED", SOON, null, null, true, List.of(), List.of(), "NLD");
        CaseFile<TransferDesk> file = escorted.file();
        Application.Form form = Given.form(false, NOW);
        var applied = new Application.Form(
                form.reference(),
                form.requestingState(),
                form.requestedState(),
                form.requestingAuthority(),
                form.requestedAuthority(),
                form.treaty(),
                form.procedure(),
                kind,
                form.interviewRequested(),
                form.submittedAt());
        TransferDesk desk = Objects.requireNonNull(file.desk());
        Plan plan = desk.plans().getFirst();
        var alone = new Plan(
                plan.itineraryId(),
                plan.people(),
                false,
                null,
                null,
                false,
                null,
                plan.way(),
                Map.of(),
                plan.progress());
        var same = new CaseFile<>(
                file.caseId(),
                new Application("ANSWERED", applied, List.of(), List.of(), null, null),
                null,
                new CaseFile.Transfer("NOTIFIED", List.of(), List.of(new CaseFile.VoluntaryWay("p", standing, null))),
                null,
                new TransferDesk(List.of(alone), desk.outlooks(), List.of(), null, null, null),
                List.of(),
                List.of(),
                null,
                Map.of());
        return new Flights(same, reader("NLD"), escorted.say())
                .rows()
                .getFirst()
                .gates()
                .get(4)
                .letter();
    }

    /** Somebody who only reads. */
    private static Signed reader(String state) {
        return new Signed(state, List.of("monitor"), "m", "m-1");
    }

    /** As for who is not told what is missing. */
    private static CaseFile<TransferDesk> withoutOutlook(CaseFile<TransferDesk> file, Application application) {
        TransferDesk desk = file.desk();
        return new CaseFile<>(
                file.caseId(),
                application,
                null,
                null,
                null,
                desk == null ? null : new TransferDesk(desk.plans(), List.of(), List.of(), null, null, null),
                List.of(),
                List.of(),
                null,
                Map.of());
    }

    static Flight flight(
            String us,
            String status,
            Instant departs,
            @Nullable Instant left,
            @Nullable Instant landed,
            boolean ready,
            List<String> missing,
            List<String> kept) {
        List<Flight> rows =
                file(status, departs, left, landed, ready, missing, kept, us).rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static Flights file(
            String status,
            Instant departs,
            @Nullable Instant left,
            @Nullable Instant landed,
            boolean ready,
            List<String> missing,
            List<String> kept,
            String us) {
        var form = Given.form(false, NOW);
        var leg = new Leg(
                1,
                new Planned("AIR", "AMS", "NLD", "SVO", "RUS", departs, departs.plusSeconds(3 * 3600), "HW 303"),
                left,
                landed);
        var plan = new Plan(
                "i",
                List.of("p"),
                true,
                List.of(),
                null,
                false,
                null,
                List.of(leg),
                Map.of("NLD", NOW),
                new CaseFile.Progress(status, left, null, null));
        var outlook = new Outlook("i", 1, ready, all(missing), all(kept), null);
        var desk = new TransferDesk(
                List.of(plan), left == null ? List.of(outlook) : List.of(), List.of(), null, null, null);
        var file = new CaseFile<>(
                "c",
                new Application("ANSWERED", form, List.of(), List.of(), null, null),
                null,
                null,
                null,
                desk,
                List.of(),
                List.of(),
                null,
                Map.of());
        return new Flights(file, reader(us), new Speech(Locale.ENGLISH, States.zone(us), NOW));
    }

    private static List<Missing> all(List<String> rules) {
        return rules.stream().map(rule -> new Missing(rule, null, null)).toList();
    }
}
