package homeward.chassis.policies;

import java.util.List;

import homeward.chassis.deciding.Command;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * "When this happens, then do that": turns an event of any service into commands for this service's own streams. A
 * command's id is {@code UUIDv5(event id, policy name, stream)}, so that a repeated event has no second effect.
 */
public interface Policy<E extends DomainEvent> {

    /**
     * Unique in the service and never changed, in lower case with hyphens, e.g. {@code open-identification}. Command
     * ids are derived from it: under another name the policy would act on an event a second time. The class name is a
     * sentence ({@code WhenApplicationIsSubmittedThenIdentificationIsOpened}) and may be changed.
     */
    String name();

    /** The source service. */
    String service();

    Class<E> events();

    /** The resulting commands, at most one per stream; empty if the event does not matter. Pure. */
    List<? extends Command> on(Recorded<E> event);
}
