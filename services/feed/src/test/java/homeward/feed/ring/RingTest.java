package homeward.feed.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.following.Marks;
import homeward.events.CaseId;
import homeward.feed.cases.Facts;
import homeward.feed.showing.Frames;
import homeward.feed.showing.Happened;
import homeward.feed.showing.Texts;
import homeward.testkit.Happening;

class RingTest {

    private static final List<String> SERVICES = List.of("request");
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final Frames FRAMES = new Frames(Texts.read());

    private final Ring ring = new Ring(5);

    /** Event n is at position n and was recorded n milliseconds after the beginning. */
    private void add(int from, int to) {
        for (int n = from; n <= to; n++) {
            Happening happening = Happening.application(CASE, n, n);
            Arrival arrival = new Arrival(
                    new TopicPartition("request", 0), n, 0, happening.envelope(), null, null, happening::event);
            Happened happened = new Happened(arrival.recorded(), new Facts(Set.of(), Set.of(), Set.of()));
            ring.add(new Item(ring.last() + 1, arrival, happened, ring.now().after(arrival), FRAMES, Marks::toString));
        }
    }

    private static Marks at(int position) {
        return Marks.NONE.with("request", position * Marks.PER_COMMIT);
    }

    private static Instant recorded(int n) {
        return Happening.EPOCH.plusMillis(n);
    }

    @Test
    void aReaderGoesOnFromHereOnlyIfNothingThatItLacksIsGone() {
        ring.begin(at(1));
        add(1, 8);

        assertThat(ring.base()).isEqualTo(at(4));
        assertThat(ring.before(at(3))).isEmpty();
        assertThat(ring.before(at(4))).hasValue(3);
        assertThat(ring.after(3, 100).orElseThrow()).hasSize(5);
        assertThat(ring.after(2, 100)).isEmpty();
        assertThat(ring.before(at(9))).hasValue(3);
    }

    @Test
    void aMomentIsThePlaceOfTheFirstEventThatIsNotEarlier() {
        ring.begin(at(1));
        add(1, 8);

        assertThat(ring.at(recorded(6), SERVICES)).contains(at(6));
        assertThat(ring.at(recorded(4), SERVICES)).contains(at(4));
        assertThat(ring.at(recorded(9), SERVICES)).contains(at(9));
        assertThat(ring.at(recorded(3), SERVICES)).as("further back").isEmpty();
    }

    @Test
    void whatWasBeforeTheBeginningOfAReplicaIsNotKnownToIt() {
        ring.begin(at(3));
        add(3, 5);

        assertThat(ring.at(recorded(3), SERVICES)).isEmpty();
        assertThat(ring.at(recorded(4), SERVICES)).contains(at(4));
    }

    @Test
    void aJournalThatIsHereFromItsBeginningIsKnownWhole() {
        ring.begin(Marks.NONE);
        add(1, 3);

        assertThat(ring.at(recorded(0), SERVICES)).contains(at(1));
    }
}
