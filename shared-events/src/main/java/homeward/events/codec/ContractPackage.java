package homeward.events.codec;

import java.util.List;

import homeward.events.DomainEvent;

/**
 * The event contracts that one service records, declared in the package of its events by one public class without
 * state. {@code @AutoService(ContractPackage.class)} makes it known: it is listed nowhere else.
 */
public interface ContractPackage {

    /** The service whose journal holds the events, e.g. {@code transport-and-escort}; also its folder in {@code services}. */
    String service();

    /** Place of the service wherever services are listed, from 1; a new service takes the next. */
    int place();

    List<StreamType> streamTypes();

    /** Adds a step from each old version of an event to its next; none while every event is in its first version. */
    default void upcasters(Upcasters.Builder steps) {}

    /**
     * One type of stream.
     *
     * @param name what the ids of its streams begin with, e.g. {@code transfer}
     * @param events the sealed interface of its events
     */
    record StreamType(String name, Class<? extends DomainEvent> events) {}
}
