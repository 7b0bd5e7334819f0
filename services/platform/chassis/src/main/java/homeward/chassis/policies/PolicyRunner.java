package homeward.chassis.policies;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Command;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.codec.EventType;
import homeward.events.codec.EventTypes;

/** Carries out one policy. A command's id follows from event, policy and stream, so that repeating it changes nothing. */
final class PolicyRunner<E extends DomainEvent> {

    private final Policy<E> policy;
    private final CommandGate gate;
    private final Set<String> streamTypes = new HashSet<>();

    PolicyRunner(Policy<E> policy, CommandGate gate) {
        this.policy = policy;
        this.gate = gate;
        for (EventType type : EventTypes.all()) {
            if (type.service().equals(policy.service())
                    && type.streamType() != null
                    && policy.events().isAssignableFrom(type.recordClass())) {
                streamTypes.add(type.streamType());
            }
        }
    }

    /** Under which this policy's streams are parked. */
    String consumer() {
        return "policy:" + policy.name();
    }

    /** An event of an unknown type concerns every policy of its stream type: what it means is not known. */
    boolean concerns(Arrival arrival) {
        if (!arrival.envelope().service().equals(policy.service())) {
            return false;
        }
        String streamType = arrival.envelope().streamType();
        return arrival.known() ? arrival.isA(policy.events()) : streamType != null && streamTypes.contains(streamType);
    }

    /**
     * Sends the commands that follow from the event.
     *
     * @throws RuntimeException what the policy or the first failing command threw
     */
    void handle(Arrival arrival) {
        Recorded<E> event = arrival.recorded(policy.events());
        for (Command command : policy.on(event)) {
            gate.dispatch(
                    command,
                    commandId(arrival.envelope().id(), policy.name(), command.stream()),
                    Actor.policy(policy.name(), arrival.envelope().onBehalfOf()),
                    Causation.of(arrival.envelope()));
        }
    }

    static UUID commandId(UUID event, String policy, String stream) {
        return Generators.nameBasedGenerator(event).generate(policy + "|" + stream);
    }
}
