package homeward.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void streamsThatBeginTogetherEndOverAQuarterOfTheirLife() {
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(16), 20);
        Random random = new Random(1);

        List<Duration> lives =
                Stream.generate(() -> limits.life(random)).limit(1_000).toList();

        assertThat(lives)
                .allMatch(life ->
                        life.compareTo(Duration.ofMinutes(12)) >= 0 && life.compareTo(Duration.ofMinutes(16)) <= 0);
        for (int minute = 12; minute < 16; minute++) {
            int from = minute;
            assertThat(lives.stream().filter(life -> life.toMinutes() == from).count())
                    .as("in minute %d", from)
                    .isBetween(200L, 300L);
        }
    }

    @Test
    void whoeverHasLeftMayComeBack() {
        Limits.Open open = new Limits.Open();

        assertThat(open.take("DEU/1", 2)).isTrue();
        assertThat(open.take("DEU/1", 2)).isTrue();
        assertThat(open.take("DEU/1", 2)).isFalse();
        assertThat(open.take("DEU/2", 2)).isTrue();
        assertThat(open.all()).isEqualTo(3);

        open.give("DEU/1");
        assertThat(open.take("DEU/1", 2)).isTrue();
    }
}
