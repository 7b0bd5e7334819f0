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

    /**
     * Unique in the service and never changed, in lower case with hyphens, e.g. {@code open-identification}. Ids of
     * commands follow from it: under another name the policy would answer an event a second time. The class is named by
     * a sentence ({@code WhenApplicationIsSubmittedThenIdentificationIsOpened}), and may be renamed.
     */
    String name();

    /** The source service. */
    String service();

    Class<E> events();

    /** The commands that follow, at most one per stream; empty where the event does not matter here. Pure. */
    List<? extends Command> on(Recorded<E> event);
}
