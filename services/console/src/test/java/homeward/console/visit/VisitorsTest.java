package homeward.console.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class VisitorsTest {

    private final Hand hand = new Hand();
    private final Visitors visitors = new Visitors(hand);

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-03-10T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void anAddressTriesTwentyTimesInTenMinutes() {
        for (int n = 0; n < Visitors.MOST; n++) {
            assertThat(visitors.mayTry("192.0.2.1")).isTrue();
        }
        assertThat(visitors.mayTry("192.0.2.1")).isFalse();
        assertThat(visitors.mayTry("192.0.2.2")).as("another").isTrue();
        hand.now = hand.now.plus(Duration.ofMinutes(10));
        assertThat(visitors.mayTry("192.0.2.1")).isTrue();
    }

    @Test
    void whatOpensDoesNotCount() {
        for (int n = 0; n < 3 * Visitors.MOST; n++) {
            assertThat(visitors.mayTry("192.0.2.1")).isTrue();
            visitors.opened("192.0.2.1");
        }
        for (int n = 0; n < Visitors.MOST; n++) {
            assertThat(visitors.mayTry("192.0.2.1")).isTrue();
        }
        assertThat(visitors.mayTry("192.0.2.1")).isFalse();
    }

    @Test
    void theAddressesOfOneSubscriberAreOne() {
        assertThat(Visitors.network("2001:db8:1:2:aaaa::1")).isEqualTo(Visitors.network("2001:db8:1:2:bbbb:0:0:2"));
        assertThat(Visitors.network("2001:db8:1:2::1")).isNotEqualTo(Visitors.network("2001:db8:1:3::1"));
        assertThat(Visitors.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        for (int n = 0; n < 20_000; n++) {
            visitors.mayTry("address " + n);
        }
        for (int n = 0; n < Visitors.MOST_OF_OTHERS; n++) {
            assertThat(visitors.mayTry("another address " + n)).isTrue();
        }
        assertThat(visitors.mayTry("one more")).as("all others together").isFalse();
        assertThat(visitors.mayTry("address 1")).isTrue();
    }
}
