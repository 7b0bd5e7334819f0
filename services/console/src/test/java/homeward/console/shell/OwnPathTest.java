package homeward.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPathTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/inbox?due=over, /inbox?due=over",
                "https://elsewhere.example/, /",
                "//elsewhere.example/, /",
                "/\\elsewhere.example, /",
                "javascript:alert(1), /",
                "'/a b', /",
                "-, /",
            })
    void nobodyIsSentElsewhere(String back, String to) {
        assertThat(OwnPath.of(back).toString()).isEqualTo(to);
    }
}
