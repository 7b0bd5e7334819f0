package homeward.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.console.board.BoardView.Choice;
import homeward.console.board.BoardView.Day;
import homeward.console.board.BoardView.Flight;
import homeward.console.shell.LocalIssuer;
import homeward.console.shell.Shell;
import homeward.console.shell.Signed;
import homeward.console.words.Borrowed;
import homeward.console.words.Languages;
import homeward.console.words.Speech;
import homeward.console.words.States;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class BoardPageTest {

    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");

    @Test
    void aTransferIsShownWithItsLettersAndReasons() {
        String page = page(Locale.ENGLISH, "NLD");

        assertThat(page)
                .contains(
                        "NL-1", "Must not depart", "Fit-to-travel certificate", "fit to travel: missing", "protection")
                .doesNotContain("style=");
    }

    @Test
    void theSameInRussian() {
        assertThat(page(Locale.of("ru"), "NLD")).contains("NL-1", "Готовность", "защита");
    }

    @Test
    void whatPersianLacksIsMarkedAsEnglish() {
        assertThat(Borrowed.told(page(Languages.PERSIAN, "NLD")))
                .contains(
                        "<html lang=\"fa\" dir=\"rtl\"",
                        "<span lang=\"en\" dir=\"ltr\">Live feed</span>",
                        "<option value=\"\" lang=\"en\" dir=\"ltr\">All places</option>",
                        "aria-label=\"Readiness\"")
                .doesNotContain("\uFDD0", "\uFDD1");
    }

    @Test
    void thePartnersPageHasNoWordOfProtection() {
        assertThat(page(Locale.ENGLISH, "RUS")).contains("NL-1").doesNotContain("protection", "<b>P</b>");
    }

    @Test
    void theLegsOfTodayAreDrawnAndSaidInATable() {
        assertThat(page(Locale.ENGLISH, "NLD"))
                .contains("<svg class=\"hw-map\"", "aria-describedby=\"maptold\"", ">AMS</text>")
                .contains("<caption class=\"visually-hidden\">Legs of today</caption>", "<bdi>SVO</bdi> 16:42");
    }

    @Test
    void theMapHasCoastsWithoutBordersAndSaysFromWhere() {
        assertThat(page(Locale.ENGLISH, "NLD"))
                .containsOnlyOnce("<path class=\"land\" aria-hidden=\"true\" d=\"M")
                .contains("Coasts without borders (made with Natural Earth)");
        assertThat(page(Locale.ENGLISH, "NLD", true)).containsOnlyOnce("<path class=\"land\"");
        assertThat(page(Locale.of("ru"), "NLD")).contains("Берега без границ (по данным Natural Earth)");
    }

    @Test
    void alertsThatAreNotShownAreCounted() {
        assertThat(page(Locale.ENGLISH, "NLD"))
                .contains("<a class=\"hw-a\" href=\"/board?alerts=all#first\">and 3 more that need somebody now</a>");
        assertThat(page(Locale.ENGLISH, "NLD", true))
                .contains("and 3 more that need somebody now")
                .doesNotContain("alerts=all");

        Flight one = FlightsTest.flight(
                "NLD", "NOTIFIED", NOW.plusSeconds(7200), null, null, false, List.of("escort-leader-named"), List.of());
        List<Flight> eight = Collections.nCopies(8, one);
        var filter = new BoardFilter();
        filter.partner = "RUS";
        assertThat(Board.Alerts.of(eight, filter).shown()).hasSize(6);
        assertThat(Board.Alerts.of(eight, filter).more()).isEqualTo(2);
        assertThat(filter.withAllAlerts()).isEqualTo("/board?partner=RUS&alerts=all#first");
        filter.alerts = "all";
        assertThat(Board.Alerts.of(eight, filter))
                .isEqualTo(new Board.Alerts(Collections.nCopies(8, Objects.requireNonNull(one.alert())), 0));
    }

    @Test
    void theWallHasNothingToOperateButTheFilter() {
        String wall = page(Locale.ENGLISH, "NLD", true);

        assertThat(wall)
                .contains("class=\"hw-wall\"", "action=\"/board/wall\"", "NL-1", "Must not depart")
                .doesNotContain("href=\"/cases/", "hw-desks-nav", "hw-foot", "hw-find", "data-print");
        assertThat(page(Locale.ENGLISH, "NLD")).contains("href=\"/cases/c\"", "href=\"/board/wall\"");
    }

    private static String page(Locale language, String us) {
        return page(language, us, false);
    }

    private static String page(Locale language, String us, boolean wall) {
        Flight flight = FlightsTest.flight(
                us,
                "NOTIFIED",
                NOW.plusSeconds(7200),
                null,
                null,
                false,
                List.of("fit-to-travel-when-escorted"),
                List.of());
        var shell = new Shell(
                new Speech(language, States.zone(us), NOW),
                new Signed(us, List.of("transport-coordinator"), "c", "c-1"),
                null,
                wall ? "/board/wall" : "/board",
                null,
                false,
                wall);
        var view = new BoardView(
                0,
                1,
                0,
                flight.alert() == null ? List.of() : List.of(flight.alert()),
                3,
                "/board?alerts=all#first",
                List.of(new Day("day", "today", List.of(flight))),
                true,
                0,
                List.of(new Choice("RUS", "Russia", false)),
                List.of(),
                List.of(),
                false,
                !flight.gates().isEmpty(),
                us.equals("NLD"),
                List.of(),
                NOW.toString(),
                NOW.toString(),
                new Routes(us, shell.say()).map(List.of(flight)));
        return BoardResource.Templates.board(shell, view).setLocale(language).render();
    }
}
