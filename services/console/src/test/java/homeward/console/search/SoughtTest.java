package homeward.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, NL-2026-0505, 'reference,documentNumber'",
                "-, N 0505 2026, reference",
                "-, Айгүл, name",
                "-, BEISPIEL Timur, name",
                "name, 4711, name",
                "anything, Timur, name"
            })
    void whatOpensNothingOfAnybodyComesFirst(String chosen, String text, String ways) {
        assertThat(String.join(",", Sought.ways(chosen, text))).isEqualTo(ways);
    }
}
