package homeward.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A log that asks for less than was cosigned, over a while. */
class ContradictionsTest {

    private static final String LOG = "homeward/request";

    private final Hand clock = new Hand();
    private final Contradictions contradictions = new Contradictions(clock, Duration.ofMinutes(1));

    @Test
    void aLogThatStaysBehindIsAnAlarmOnceThePatienceIsOver() {
        contradictions.behind(LOG, 20);
        assertThat(contradictions.known()).isEmpty();

        clock.now = clock.now.plusSeconds(59);
        contradictions.behind(LOG, 20);
        assertThat(contradictions.known()).isEmpty();

        clock.now = clock.now.plusSeconds(1);
        contradictions.behind(LOG, 20);
        assertThat(contradictions.known())
                .isEqualTo(Map.of(LOG, "it no longer has the 20 commits that were cosigned here"));
    }

    @Test
    void aReplicaThatWasLateIsForgotten() {
        contradictions.behind(LOG, 20);
        contradictions.cosigned(LOG);
        clock.now = clock.now.plusSeconds(60);

        contradictions.behind(LOG, 21);

        assertThat(contradictions.known()).isEmpty();
    }

    @Test
    void aProofThatDoesNotHoldIsAnAlarmOnlyIfNothingElseIsShownForAWhile() {
        assertThat(contradictions.unproved(LOG, 20)).isFalse();
        clock.now = clock.now.plusSeconds(59);
        assertThat(contradictions.unproved(LOG, 20)).isFalse();
        contradictions.cosigned(LOG);
        clock.now = clock.now.plusSeconds(1);
        assertThat(contradictions.unproved(LOG, 30)).isFalse();
        assertThat(contradictions.known()).isEmpty();

        clock.now = clock.now.plusSeconds(60);
        assertThat(contradictions.unproved(LOG, 30)).isTrue();
        assertThat(contradictions.known())
                .isEqualTo(Map.of(LOG, "nothing shows that it continues the 30 commits that were cosigned here"));
    }

    @Test
    void whatIsProvedWeighsMoreThanWhatIsNot() {
        contradictions.unproved(LOG, 20);
        contradictions.contradicted(LOG, 20);
        clock.now = clock.now.plusSeconds(60);

        assertThat(contradictions.unproved(LOG, 20)).isTrue();
        contradictions.behind(LOG, 20);

        assertThat(contradictions.known())
                .isEqualTo(
                        Map.of(LOG, "it signed another journal than the one of which 20 commits were cosigned here"));
    }

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-27T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
