package homeward.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayedTest {

    @ParameterizedTest
    @CsvSource({
        "'id: a|data: {}||', true",
        "':||', true",
        "'id: a|data: {', false",
        "'|', false",
        "'', false",
        "'id: a|', false"
    })
    void nothingIsSaidWithinAFrame(String part, boolean between) {
        assertThat(Relayed.endsFrame(Buffer.buffer(part.replace('|', '\n')))).isEqualTo(between);
    }
}
