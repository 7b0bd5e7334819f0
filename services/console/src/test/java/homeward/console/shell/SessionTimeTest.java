package homeward.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTimeTest {

    private static final Instant IDENTITY = Instant.parse("2026-05-26T09:00:00Z");
    private static final Duration EXTENSION = Duration.ofMinutes(30);

    @Test
    void whatIsNotRenewedEndsWithTheIdentity() {
        assertThat(SessionTime.ends(IDENTITY, null, EXTENSION)).isEqualTo(IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b.c", "e30.e30.e30", "e30.bm8.e30", "a.b.c.d"})
    void whatTellsNoEndIsRenewedAsLongAsTheCookieLasts(String token) {
        assertThat(SessionTime.ends(IDENTITY, token, EXTENSION)).isEqualTo(IDENTITY.plus(EXTENSION));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-26T09:10:00Z, 2026-05-26T09:10:00Z", "2026-05-26T19:00:00Z, 2026-05-26T09:30:00Z"})
    void theEarlierEndCounts(Instant own, Instant ends) {
        String payload = "{\"exp\":" + own.getEpochSecond() + "}";
        String token = "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".x";
        assertThat(SessionTime.ends(IDENTITY, token, EXTENSION)).isEqualTo(ends);
    }
}
