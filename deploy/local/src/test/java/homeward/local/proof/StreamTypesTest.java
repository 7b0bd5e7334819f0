package homeward.local.proof;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamTypesTest {

    private static final String CASE = "0197f3a0-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "application-" + CASE + ", application",
        "identification-" + CASE + "-" + CASE + ", identification",
        CASE + ","
    })
    void aTypeThatTheStreamsIdBeginsWithIsTrue(String stream, @Nullable String written) {
        assertThatCode(() -> StreamTypes.verify("here", stream, written)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "application-" + CASE + ", DecidedAggregate",
        "application-" + CASE + ",",
        "identification-" + CASE + "-" + CASE + ", application",
        CASE + ", application"
    })
    void anyOtherTypeIsReported(String stream, @Nullable String written) {
        assertThatThrownBy(() -> StreamTypes.verify("here", stream, written))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(stream);
    }
}
