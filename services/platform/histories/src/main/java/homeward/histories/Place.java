package homeward.histories;

import java.util.Comparator;

import homeward.chassis.documents.HistoryEntry;
import homeward.events.Envelope;

/**
 * The place of an event in its service's journal.
 *
 * @param position of the commit, from 1
 * @param index in the commit, from 0
 */
public record Place(long position, int index) implements Comparable<Place> {

    /** Before every event. */
    static final Place START = new Place(0, 0);

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::position).thenComparingInt(Place::index);

    static Place of(Envelope envelope) {
        return new Place(envelope.commit().position(), envelope.commit().index());
    }

    static Place of(HistoryEntry entry) {
        return new Place(entry.position(), entry.index());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
