package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import homeward.chassis.deciding.Command;
import homeward.chassis.policies.Policy;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.Source;

/**
 * Given a position in a stream, when an event is recorded there, then commands; without any framework.
 *
 * <pre>{@code
 * PolicySpec.of(new WhenConsentIsGivenThenItIsLearned())
 *         .given("application-" + CASE, 4)
 *         .when(new ReadmissionApproved(...))
 *         .then(new LearnConsent(...));
 * }</pre>
 */
public final class PolicySpec<E extends DomainEvent> {

    private final Policy<E> policy;
    private String stream = "stream";
    private long sequence;

    private PolicySpec(Policy<E> policy) {
        this.policy = policy;
    }

    public static <E extends DomainEvent> PolicySpec<E> of(Policy<E> policy) {
        return new PolicySpec<>(policy);
    }

    /** The stream of the source service in which the event is recorded, and its sequence there. */
    public PolicySpec<E> given(String ofStream, long atSequence) {
        stream = ofStream;
        sequence = atSequence;
        return this;
    }

    /** @throws AssertionError if the chassis would not pass such an event to the policy */
    public Consequence when(E event) {
        assertThat(policy.events()).as("what the policy is handed").isAssignableFrom(event.getClass());
        return new Consequence(recorded(event));
    }

    private Recorded<E> recorded(E event) {
        return new Recorded<>(new Happening(policy.service(), stream, sequence, sequence + 1, event).envelope(), event);
    }

    /** The commands that result from one event. */
    public final class Consequence {

        private final Recorded<E> event;
        private final List<Command> commands;

        private Consequence(Recorded<E> event) {
            this.event = event;
            this.commands = List.copyOf(policy.on(event));
            assertThat(commands)
                    .extracting(Command::stream)
                    .as("a policy sends at most one command to a stream")
                    .doesNotHaveDuplicates();
        }

        /** The reference to the event, as kept by a learned fact. */
        public Source source() {
            return event.source();
        }

        public PolicySpec<E> then(Command... expected) {
            assertThat(commands).containsExactlyInAnyOrder(expected);
            return PolicySpec.this;
        }

        public PolicySpec<E> thenNothing() {
            return then();
        }
    }
}
