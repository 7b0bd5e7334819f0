package homeward.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void anEventMayWeigh256KiBAndNotAByteMore() {
        assertThat(commitOf(List.of(weighing(Limits.EVENT_BYTES))).last()).isZero();
        assertThatThrownBy(() -> commitOf(List.of(weighing(Limits.EVENT_BYTES + 1))))
                .isInstanceOf(CommitRefused.class)
                .hasMessageContaining("262144");
    }

    @Test
    void aCommitMayWeigh1MiBAndNotAByteMore() {
        List<NewEvent> full = Collections.nCopies(4, 0).stream()
                .map(_ -> weighing(Limits.EVENT_BYTES))
                .toList();
        assertThat(commitOf(full).last()).isEqualTo(3);

        List<NewEvent> over = new ArrayList<>(full);
        over.add(weighing(1));
        assertThatThrownBy(() -> commitOf(over))
                .isInstanceOf(CommitRefused.class)
                .hasMessageContaining("1048576");
    }

    @Test
    void aCommitHoldsUpTo4096Events() {
        assertThat(commitOf(Samples.events(4096)).last()).isEqualTo(4095);
        assertThatThrownBy(() -> commitOf(Samples.events(4097)))
                .isInstanceOf(CommitRefused.class)
                .hasMessageContaining("4096");
    }

    @Test
    void aCommitNeedsAnEventAStreamAndASequence() {
        assertThatThrownBy(() -> commitOf(List.of())).isInstanceOf(CommitRefused.class);
        assertThatThrownBy(() -> new Commit(UUID.randomUUID(), "", null, 0, Samples.events(1)))
                .isInstanceOf(CommitRefused.class);
        assertThatThrownBy(() -> new Commit(UUID.randomUUID(), "case-1", null, -1, Samples.events(1)))
                .isInstanceOf(CommitRefused.class);
    }

    @Test
    void twoEventsOfACommitCannotShareAnId() {
        NewEvent event = Samples.event("twice");

        assertThatThrownBy(() -> commitOf(List.of(event, event)))
                .isInstanceOf(CommitRefused.class)
                .hasMessageContaining(event.id().toString());
    }

    private static Commit commitOf(List<NewEvent> events) {
        return new Commit(UUID.randomUUID(), "case-1", "case", 0, events);
    }

    private static NewEvent weighing(int bytes) {
        return new NewEvent(UUID.randomUUID(), "Heavy", 1, Samples.NOON, new byte[bytes], new byte[0]);
    }
}
