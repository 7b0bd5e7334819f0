package homeward.chassis.policies;

import java.util.UUID;

import com.fasterxml.uuid.Generators;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Command;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/** Executes one policy. Command ids are derived from event, policy and stream, so that repeating one has no effect. */
final class PolicyRunner<E extends DomainEvent> {

    private static final String PREFIX = "policy:";

    private final Policy<E> policy;
    private final CommandGate gate;

    PolicyRunner(Policy<E> policy, CommandGate gate) {
        this.policy = policy;
        this.gate = gate;
    }

    /** The name under which this policy's streams are parked. */
    String consumer() {
        return PREFIX + policy.name();
    }

    /** Whether streams are parked under this name for a policy. */
    static boolean isPolicy(String consumer) {
        return consumer.startsWith(PREFIX);
    }

    /** An event whose type or stream type is unknown concerns every policy that may follow it. */
    boolean concerns(Arrival arrival) {
        return arrival.known()
                ? arrival.service().equals(policy.service()) && arrival.isA(policy.events())
                : follows(arrival);
    }

    /** Whether the policy answers events of such streams, or may do so since this build does not know them. */
    boolean follows(Arrival arrival) {
        return arrival.service().equals(policy.service())
                && (arrival.mayHold(policy.events()) || arrival.inUnknownStream());
    }

    /**
     * Sends the commands that result from the event.
     *
     * @throws RuntimeException the exception of the policy or of the first command that failed
     */
    void handle(Arrival arrival) {
        Recorded<E> event = arrival.recorded(policy.events());
        for (Command command : policy.on(event)) {
            gate.dispatch(
                    command,
                    commandId(arrival.envelope().id(), policy.name(), command.stream()),
                    Actor.policy(policy.name(), arrival.envelope().actor().onBehalfOf()),
                    Causation.of(arrival.envelope()));
        }
    }

    static UUID commandId(UUID event, String policy, String stream) {
        return Generators.nameBasedGenerator(event).generate(policy + "|" + stream);
    }
}
