package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.deciding.Refusal;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q1", "2026"})
    void aQuarterOrAYearIsWrittenAsItIsRead(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-Q5", "2026-Q0", "26", "2026-03", "2026-Q1/2026-Q2", "20260", "0026"})
    void thereAreNoOtherPeriods(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Period.parse(text))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("period"));
    }

    @Test
    void aQuarterEndsWithItsLastDayInUtc() {
        Quarter last = new Quarter(2026, 4);

        assertThat(last.firstDay()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(last.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(last.ends()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(Quarter.of(last.ends().minusMillis(1))).isEqualTo(last);
        assertThat(Quarter.of(last.ends())).isEqualTo(new Quarter(2027, 1)).isEqualTo(last.next());
        assertThat(last.next().previous()).isEqualTo(last);
    }
}
