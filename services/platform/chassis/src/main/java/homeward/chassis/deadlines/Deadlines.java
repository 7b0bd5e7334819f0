package homeward.chassis.deadlines;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Command;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * The moments a stream of this service waits for. Due moments are a read model; when one has come, the ticker sends
 * the command and the aggregate decides (and decides nothing where the moment no longer counts).
 */
public interface Deadlines<E extends DomainEvent> {

    /** Unique in the service, e.g. {@code application-deadlines}. */
    String name();

    Class<E> events();

    /** How the stream's waiting moments change with an event. Pure. */
    List<Change> changes(Recorded<E> event);

    /** The command that says to the stream that the moment has come. */
    Command due(CaseId caseId, String stream, String moment, Instant due);

    sealed interface Change {
        /** Waits for the moment, in place of an earlier one of the same name. */
        record Wait(String moment, Instant due) implements Change {}

        record Forget(String moment) implements Change {}

        /** Nothing is waited for any more. */
        record ForgetAll() implements Change {}
    }
}
