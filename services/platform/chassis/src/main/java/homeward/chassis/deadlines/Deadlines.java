package homeward.chassis.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Command;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * The moments a stream of this service waits for. Due moments are a read model; when one has come, the ticker sends
 * the command and the aggregate decides. A moment whose command would decide nothing should not be waited for: forget it
 * as soon as the events say so. One that is not forgotten does no harm to others, it is only sent again, ever more seldom.
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
        /** Waits for the moment, in place of an earlier one of the same name; not if nobody needs it any more. */
        record Wait(String moment, Instant due) implements Change {}

        /**
         * The moment matters only as long as it is needed for at least one of them, whether it is waited for already or
         * later. Without this, it is needed until it is forgotten.
         */
        record NeededFor(String moment, Set<String> them) implements Change {}

        /** One of them needs the moment no longer. With the last one it is forgotten. */
        record NotNeededFor(String moment, String one) implements Change {}

        record Forget(String moment) implements Change {}

        /** Nothing is waited for any more. */
        record ForgetAll() implements Change {}
    }
}
