package homeward.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import homeward.console.words.States;

class PointsTest {

    private static final ZoneId HOME = States.zone("NLD");
    private static final Instant NOW = Instant.parse("2026-05-26T08:42:30Z");

    @Test
    void aMinuteIsMeantToItsEnd() {
        assertThat(Points.moment("2026-05-25T16:05", HOME, NOW)).contains(Instant.parse("2026-05-25T14:05:59.999Z"));
        assertThat(Points.moment("2026-05-25T16:05:07", HOME, NOW)).contains(Instant.parse("2026-05-25T14:05:07Z"));
    }

    @Test
    void theMinuteThatRunsEndsNow() {
        assertThat(Points.moment("2026-05-26T10:42", HOME, NOW)).contains(NOW);
    }

    @Test
    void whatIsToComeAndWhatIsNoMomentAreNone() {
        assertThat(Points.moment("2026-05-26T10:43", HOME, NOW)).isEmpty();
        assertThat(Points.moment("+999999999-12-31T23:59", HOME, NOW)).isEmpty();
        assertThat(Points.moment("yesterday", HOME, NOW)).isEmpty();
    }

    @Test
    void aStepIsNamedByNumberOrEvent() {
        assertThat(Points.number(" 7 ")).contains(7);
        assertThat(Points.number("seven")).isEmpty();
        assertThat(Points.event(Cases.event(7))).contains(Cases.event(7));
        assertThat(Points.event("7")).isEmpty();
    }
}
