package homeward.chassis.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import homeward.chassis.consuming.Arrival;

/**
 * Puts the events of one service, which arrive from twelve partitions, into the order of its journal. Its positions have
 * no gaps, so an event is delivered once all before it are. Repeated events are dropped. Not thread-safe.
 */
final class JournalOrder {

    private long next;
    /** Events that arrived too early, by place. */
    private final TreeMap<Long, Arrival> early = new TreeMap<>();

    /** @param next place of the first event wanted */
    JournalOrder(long next) {
        this.next = next;
    }

    /** Place of the next event to be delivered. */
    long next() {
        return next;
    }

    void add(Arrival event) {
        long mark = Marks.of(event);
        if (mark >= next) {
            early.putIfAbsent(mark, event);
        }
    }

    /** The events that are next, in order. */
    List<Arrival> take() {
        List<Arrival> taken = new ArrayList<>();
        while (!early.isEmpty() && early.firstKey() == next) {
            Arrival event = early.pollFirstEntry().getValue();
            taken.add(event);
            next = Marks.behind(event);
        }
        return taken;
    }

    /** Whether later events wait for one that has not arrived. */
    boolean waits() {
        return !early.isEmpty();
    }

    /** Gives up what is missing before the first event that waits: it is not in the topic. */
    void giveUp() {
        Map.Entry<Long, Arrival> first = early.firstEntry();
        if (first != null) {
            next = first.getKey();
        }
    }

    /** Drops what waits: it will be read again. */
    void forget() {
        early.clear();
    }
}
