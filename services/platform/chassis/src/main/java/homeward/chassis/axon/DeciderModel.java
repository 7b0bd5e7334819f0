package homeward.chassis.axon;

import java.util.Optional;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells Axon how to treat the aggregate of one decider: its type name is the stream type, its events go to
 * {@code evolve}. Written out instead of found by annotations, since one class serves every decider.
 */
record DeciderModel<T extends DecidedAggregate<?, ?, ?>>(String type, Class<T> root) implements AggregateModel<T> {

    /** What Axon writes on every event as the aggregate's type; without an answer it takes the root's class name. */
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
        aggregate.evolve(message.getPayload());
    }

    /** Not asked for an event-sourced aggregate: it counts its events itself. */
    @Override
    public @Nullable Long getVersion(T aggregate) {
        return null;
    }

    /** Commands are subscribed one by one, and say themselves which stream they mean. */
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
