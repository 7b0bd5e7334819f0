package homeward.chassis.policies;

import java.util.List;

import homeward.chassis.deciding.Command;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * "When this happens, then do that": turns an event of any service into commands for this service's own streams.
 * A command's id is {@code UUIDv5(event id, policy name, stream)}, so a repeated event has no second effect.
 */
public interface Policy<E extends DomainEvent> {

    /** A sentence: {@code WhenApplicationIsSubmittedThenIdentificationIsOpened}. */
    default String name() {
        return getClass().getSimpleName().replace("_Subclass", "").replace("_ClientProxy", "");
    }

    /** The source service. */
    String service();

    Class<E> events();

    /** The commands that follow, at most one per stream; empty where the event does not matter here. Pure. */
    List<? extends Command> on(Recorded<E> event);
}
