package homeward.chassis.failures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {

    private static final String NAME = "Fictional Person";

    @Test
    void whatIsLoggedNamesTypesAndPlacesAndNoMessage() {
        Throwable thrown = new IllegalStateException(NAME, new IllegalArgumentException(NAME));

        assertThat(Causes.types(thrown)).isEqualTo("IllegalStateException < IllegalArgumentException");
        assertThat(Causes.trace(thrown))
                .contains("java.lang.IllegalStateException\n", "caused by java.lang.IllegalArgumentException\n")
                .contains("CausesTest.java:")
                .doesNotContain(NAME);
    }

    @Test
    void aCircleOfCausesEnds() {
        IllegalStateException first = new IllegalStateException();
        first.initCause(new IllegalArgumentException(first));

        assertThat(Causes.of(first)).hasSize(16);
    }
}
