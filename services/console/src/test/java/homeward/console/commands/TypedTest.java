package homeward.console.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.console.cases.Money;

class TypedTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1500 | EUR | 150000", "1 500,5 | EUR | 150050", "0.01 | EUR | 1", "250 | JPY | 250"})
    void anAmountIsCountedInTheSmallestUnit(String typed, String currency, long minor) {
        assertThat(Typed.money(typed, currency)).contains(new Money(minor, currency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500,00 | EUR",
                "-5 | EUR",
                "1e9 | EUR",
                "0.005 | EUR",
                "1.5 | JPY",
                "5 | euro",
                "5 | ZZZ",
                "x | EUR"
            })
    void whatIsNoAmountIsNotMadeOne(String typed, String currency) {
        assertThat(Typed.money(typed, currency)).isEmpty();
    }

    @Test
    void anAmountIsTypedAsItWas() {
        assertThat(Typed.typed(new Money(150_050, "EUR"))).isEqualTo("1500.50");
    }

    @Test
    void aLastDayEndsAtItsMidnightWhereTheOfficerIs() {
        assertThat(Typed.afterDay("2026-04-19", MOSCOW)).contains(Instant.parse("2026-04-19T21:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-31", "+999999999-12-31", "19.4.2026", "2026-4-19"})
    void whatIsNoDayIsNotMadeOne(String typed) {
        assertThat(Typed.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-19", "2026-04-19T25:00", "2026-04-19T10:00:00.123456789", "noon"})
    void whatIsNoMomentIsNotMadeOne(String typed) {
        assertThat(Typed.moment(typed, MOSCOW)).isEmpty();
    }

    @Test
    void aPlaceIsAnAirportOrAPort() {
        assertThat(Typed.place("ams")).contains("AMS");
        assertThat(Typed.place("NLRTM")).contains("NLRTM");
        assertThat(Typed.place("Rotterdam")).isEmpty();
        assertThat(Typed.place("AM")).isEmpty();
    }

    @Test
    void nationalitiesAreCodesOfTravelDocuments() {
        assertThat(Typed.nationalities("d, rus")).contains(List.of("D", "RUS"));
        assertThat(Typed.nationalities("Russia")).isEmpty();
    }

    @Test
    void codesOfStatesAreThreeLettersEach() {
        assertThat(Typed.codes("tur, GEO;arm")).contains(List.of("TUR", "GEO", "ARM"));
        assertThat(Typed.codes("")).contains(List.of());
        assertThat(Typed.codes("Turkey")).isEmpty();
    }
}
