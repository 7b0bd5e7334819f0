package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.deadlines.Waiting;
import homeward.chassis.deciding.Command;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * Given events of one stream, then its pending moments; when one of them is due, then a command.
 *
 * <pre>{@code
 * DeadlinesSpec.of(new ApplicationDeadlines(), "application-" + CASE, CASE)
 *         .given(replyLimitSet)
 *         .waitsFor("reply-limit", LIMIT)
 *         .when("reply-limit")
 *         .then(new DeemConsent(CASE));
 * }</pre>
 */
public final class DeadlinesSpec<E extends DomainEvent> {

    private final Deadlines<E> deadlines;
    private final String stream;
    private final CaseId caseId;
    private Waiting waiting = Waiting.NOTHING;
    private long sequence;

    private DeadlinesSpec(Deadlines<E> deadlines, String stream, CaseId caseId) {
        this.deadlines = deadlines;
        this.stream = stream;
        this.caseId = caseId;
    }

    public static <E extends DomainEvent> DeadlinesSpec<E> of(Deadlines<E> deadlines, String stream, CaseId caseId) {
        return new DeadlinesSpec<>(deadlines, stream, caseId);
    }

    /** Further events of the stream. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final DeadlinesSpec<E> given(E... events) {
        for (E event : events) {
            Happening happening = new Happening("own", stream, sequence, sequence + 1, event);
            waiting = waiting.after(deadlines, new Recorded<>(happening.envelope(), event));
            sequence++;
        }
        return this;
    }

    /** Only this moment is pending. */
    public DeadlinesSpec<E> waitsFor(String moment, Instant due) {
        return waitsFor(Map.of(moment, due));
    }

    /** Only these moments are pending. */
    public DeadlinesSpec<E> waitsFor(Map<String, Instant> expected) {
        assertThat(waiting.moments()).containsExactlyInAnyOrderEntriesOf(expected);
        return this;
    }

    public DeadlinesSpec<E> waitsForNothing() {
        assertThat(waiting.moments()).isEmpty();
        return this;
    }

    /** The moment is due. */
    public Consequence when(String moment) {
        Instant due =
                Objects.requireNonNull(waiting.moments().get(moment), () -> "the stream does not wait for " + moment);
        return new Consequence(deadlines.due(caseId, stream, moment, due));
    }

    /** The command that the ticker sends to the stream. */
    public final class Consequence {

        private final Command command;

        private Consequence(Command command) {
            this.command = command;
            assertThat(command.stream()).as("a moment concerns its own stream").isEqualTo(stream);
        }

        public DeadlinesSpec<E> then(Command expected) {
            assertThat(command).isEqualTo(expected);
            return DeadlinesSpec.this;
        }
    }
}
