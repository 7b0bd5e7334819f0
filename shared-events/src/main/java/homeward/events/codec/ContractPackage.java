package homeward.events.codec;

import java.util.List;

import homeward.events.DomainEvent;

/**
 * The event contracts of one service, declared by a public stateless class in the package of its events. {@code
 * @AutoService(ContractPackage.class)} registers it; there is no other list.
 */
public interface ContractPackage {

    /** Name of the service, e.g. {@code transport-and-escort}; also its folder in {@code services}. */
    String service();

    /** Position of the service in lists, from 1; a new service takes the next. */
    int place();

    List<StreamType> streamTypes();

    /** Adds a step from each old version of an event to the next; none while all events are in their first version. */
    default void upcasters(Upcasters.Builder steps) {}

    /**
     * A stream type.
     *
     * @param name prefix of the ids of its streams, e.g. {@code transfer}
     * @param events sealed interface of its events
     */
    record StreamType(String name, Class<? extends DomainEvent> events) {}
}
