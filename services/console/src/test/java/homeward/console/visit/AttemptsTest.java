package homeward.console.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {

    private static final String SECRET = "a secret of all replicas, of at least 32 characters";
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final String CODE = "7K2M-9QXD-04TB-VW6H-3ZPA";

    private static Attempts at(Duration later) {
        return new Attempts(SECRET, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource(Attempt.Outcome.class)
    void anotherReplicaOpensWhatOneHasSealed(Attempt.Outcome outcome) {
        for (String code : new String[] {"", CODE, "с пробелом и по-русски"}) {
            Attempt attempt = new Attempt(outcome, code);

            assertThat(at(Duration.ofSeconds(59)).open(at(Duration.ZERO).seal(attempt)))
                    .contains(attempt);
        }
    }

    @ParameterizedTest
    @EnumSource(Attempt.Outcome.class)
    void everyOutcomeIsSaidInEveryLanguage(Attempt.Outcome outcome) {
        assertThat(Tongue.ALL)
                .allSatisfy(tongue -> assertThat(tongue.text(outcome.text())).isNotEmpty());
    }

    @Test
    void afterAMinuteItIsOver() {
        String sealed = at(Duration.ZERO).seal(new Attempt(Attempt.Outcome.CLOSED, CODE));

        assertThat(at(Duration.ofSeconds(60)).open(sealed)).isEmpty();
    }

    @Test
    void underAnotherSecretItStaysClosed() {
        String sealed = at(Duration.ZERO).seal(new Attempt(Attempt.Outcome.CLOSED, CODE));

        assertThat(new Attempts(SECRET + "!", Clock.fixed(NOW, ZoneOffset.UTC)).open(sealed))
                .isEmpty();
    }

    @Test
    void whatWasAlteredStaysClosed() {
        String sealed = at(Duration.ZERO).seal(new Attempt(Attempt.Outcome.CLOSED, CODE));
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';

            assertThat(at(Duration.ZERO).open(sealed.substring(0, i) + other + sealed.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "not base 64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverSealedStaysClosed(String cookie) {
        assertThat(at(Duration.ZERO).open(cookie)).isEmpty();
    }

    @Test
    void theSameIsNeverSealedAlike() {
        Attempt attempt = new Attempt(Attempt.Outcome.CLOSED, CODE);

        assertThat(at(Duration.ZERO).seal(attempt))
                .isNotEqualTo(at(Duration.ZERO).seal(attempt));
    }
}
