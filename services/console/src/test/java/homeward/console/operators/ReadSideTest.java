package homeward.console.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import homeward.console.operators.ReadSide.Parked;

class ReadSideTest {

    private static ReadSide waiting(int streams) {
        Parked one = new Parked("case-file-1", "request", "application-1", "events", 1, 2, "gap", Instant.EPOCH);
        return new ReadSide(null, 0, null, List.of(), Collections.nCopies(streams, one));
    }

    @Test
    void ofManyParkedStreamsOnlySomeAreShownAndTheOthersCounted() {
        assertThat(waiting(100).shown()).hasSize(100);
        assertThat(waiting(100).more()).isZero();
        assertThat(waiting(20_003).shown()).hasSize(100);
        assertThat(waiting(20_003).more()).isEqualTo(19_903);
    }
}
