package homeward.chassis.axon;

import java.util.Optional;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * Axon's model of one decider's aggregate: its type name is the stream type, its events go to {@code evolve}. Written
 * by hand instead of derived from annotations because all deciders share one class.
 */
record DeciderModel<T extends DecidedAggregate<?, ?, ?>>(String type, Class<T> root) implements AggregateModel<T> {

    /** The aggregate type that Axon stores with every event; its default would be the root's class name. */
    @Override
    public Optional<String> declaredType(Class<?> type) {
        return Optional.of(this.type);
    }

    @Override
    public Object getIdentifier(T aggregate) {
        return aggregate.stream();
    }

    @Override
    public void publish(EventMessage<?> message, T aggregate) {
        if (message.getPayload() instanceof Checkpoint checkpoint) {
            aggregate.resume(checkpoint);
        } else {
            aggregate.evolve(message.getPayload(), message.getIdentifier());
        }
    }

    /** Unused: an event-sourced aggregate counts its own events. */
    @Override
    public @Nullable Long getVersion(T aggregate) {
        return null;
    }

    /** Unused: handlers are subscribed per command, and each command names its stream. */
    @Override
    public String routingKey() {
        return "stream";
    }

    @Override
    public <C> EntityModel<C> modelOf(Class<? extends C> childEntityType) {
        throw new UnsupportedOperationException("a decider's aggregate has no child entities");
    }

    @Override
    public Class<? extends T> entityClass() {
        return root;
    }
}
