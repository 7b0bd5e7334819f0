package homeward.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.api.Service;

class FilterTest {

    private final Filter filter = new Filter();

    @Test
    void withoutAnyFieldItIsWhatWaitsForTheReadersState() {
        assertThat(filter.query()).isEqualTo("waitsFor=ME");
        assertThat(filter.desks()).isEqualTo(Service.DESKS);
        assertThat(filter.href()).isEqualTo("/inbox");
    }

    @Test
    void whateverItWaitsForIsNoConditionOfTheServices() {
        filter.waitsFor = "ALL";

        assertThat(filter.query()).isEqualTo("sort=due");
    }

    @Test
    void aStageIsThatOfOneDesk() {
        filter.stage = "transport-and-escort.NOTIFIED";

        assertThat(filter.desks()).containsExactly(Service.TRANSPORT);
        assertThat(filter.query()).isEqualTo("waitsFor=ME&stage=NOTIFIED");
    }

    @Test
    void aDayIsSoughtAmongAllThatIsDue() {
        filter.due = "2026-05-27";

        assertThat(filter.day()).isEqualTo(LocalDate.of(2026, 5, 27));
        assertThat(filter.query()).isEqualTo("waitsFor=ME&due=ANY");
    }

    @Test
    void aValueThatMeansNothingFiltersNothing() {
        filter.waitsFor = "SOMEBODY";
        filter.direction = "SIDEWAYS";
        filter.partner = "Russia";
        filter.stage = "request.NEVER";
        filter.due = "soon";
        filter.kind = "EITHER";
        filter.minor = "perhaps";
        filter.assigned = "cook:Anna";

        assertThat(filter.query()).isEqualTo("waitsFor=ME");
        assertThat(filter.set()).isEmpty();
    }

    @Test
    void anotherFieldKeepsTheOthersAndBeginsAtTheFirstPage() {
        filter.partner = "RUS";
        filter.assigned = "team:Returns & more";
        filter.after = "abc";

        assertThat(filter.with("due", "OVERDUE"))
                .isEqualTo("/inbox?partner=RUS&assigned=team%3AReturns+%26+more&due=OVERDUE");
        assertThat(filter.with("assigned", null)).isEqualTo("/inbox?partner=RUS");
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST, waitsFor=PARTNER&due=OVERDUE, /inbox?waitsFor=PARTNER&due=OVERDUE",
        "REQUEST, due=OVERDUE, /inbox?waitsFor=ALL&due=OVERDUE",
        "TRANSPORT, stage=NOTIFIED&waitsFor=ME, /inbox?stage=transport-and-escort.NOTIFIED&waitsFor=ME"
    })
    void aSavedViewIsAnAddressOfTheInbox(Service desk, String query, String href) {
        assertThat(Filter.href(desk, query)).isEqualTo(href);
    }
}
