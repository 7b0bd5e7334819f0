package homeward.chassis.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Command;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * The deadlines of a service's streams. Pending moments are a read model; when one is due, the ticker sends its command
 * and the aggregate decides. Forget a moment as soon as the events make its command pointless; one that is not
 * forgotten delays no other moment but is sent again, with growing pauses.
 */
public interface Deadlines<E extends DomainEvent> {

    /** Unique in the service, e.g. {@code application-deadlines}. */
    String name();

    Class<E> events();

    /** Changes to the stream's pending moments caused by an event. Pure. */
    List<Change> changes(Recorded<E> event);

    /** The command to send to the stream when the moment is due. */
    Command due(CaseId caseId, String stream, String moment, Instant due);

    sealed interface Change {
        /** Schedules the moment, replacing one of the same name; ignored if nothing needs it any more. */
        record Wait(String moment, Instant due) implements Change {}

        /**
         * Ties the moment, scheduled already or later, to these needs: it is forgotten when the last of them ends.
         * Without this, it stays until it is forgotten explicitly.
         */
        record NeededFor(String moment, Set<String> them) implements Change {}

        /** Ends one of the moment's needs; the last one to end removes the moment. */
        record NotNeededFor(String moment, String one) implements Change {}

        record Forget(String moment) implements Change {}

        /** Removes all moments. */
        record ForgetAll() implements Change {}
    }
}
