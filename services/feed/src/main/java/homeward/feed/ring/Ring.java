package homeward.feed.ring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.following.Marks;

/** The last events, in the order of this process. Thread-safe; filled by one thread. */
public final class Ring {

    /** What was written is kept for so many of the last events. */
    private static final int WRITTEN = 1_000;

    private final @Nullable Item[] items;
    private long last;
    private long first = 1;
    private Marks base = Marks.NONE;
    private Marks now = Marks.NONE;
    /** By service: when the last event before the base was recorded, as far as it is known. */
    private final Map<String, Instant> before = new TreeMap<>();

    /** @param most number of events kept */
    public Ring(int most) {
        this.items = new Item[most];
    }

    /** Begins with nothing, at a place. */
    public synchronized void begin(Marks at) {
        base = at;
        now = at;
    }

    /** The next event, which is wanted at {@link #now}. */
    public synchronized void add(Item item) {
        if (item.number() != last + 1) {
            throw new IllegalArgumentException("event " + item.number() + " does not follow " + last);
        }
        int slot = slot(item.number());
        Item old = items[slot];
        if (old != null) {
            base = base.after(old.arrival());
            before.put(old.arrival().service(), recorded(old.arrival()));
            first = old.number() + 1;
        }
        items[slot] = item;
        last = item.number();
        now = item.now();
        if (last > WRITTEN) {
            Item older = items[slot(last - WRITTEN)];
            if (older != null) {
                older.forget();
            }
        }
    }

    /** The place from which on all events are here. */
    public synchronized Marks base() {
        return base;
    }

    /**
     * The end at one moment.
     *
     * @param number of the last event; 0 if there is none
     * @param place behind it
     */
    public record End(long number, Marks place) {}

    public synchronized End end() {
        return new End(last, now);
    }

    /** The place behind the last event. */
    public synchronized Marks now() {
        return now;
    }

    /** Number of the last event; 0 if there is none. */
    public synchronized long last() {
        return last;
    }

    /**
     * The next events behind a number, in order.
     *
     * @return empty if the next one is no longer here
     */
    public synchronized Optional<List<Item>> after(long number, int most) {
        if (number + 1 < first) {
            return Optional.empty();
        }
        List<Item> found = new ArrayList<>();
        for (long next = number + 1; next <= last && found.size() < most; next++) {
            Item item = items[slot(next)];
            if (item != null) {
                found.add(item);
            }
        }
        return Optional.of(found);
    }

    /**
     * The number before the first event that a reader at that place may lack; empty if that one is no longer here.
     */
    public synchronized OptionalLong before(Marks place) {
        return place.covers(base) ? OptionalLong.of(first - 1) : OptionalLong.empty();
    }

    /**
     * The place from which on everything was recorded at that moment or later; empty if it is not known here. The times of
     * a journal never decrease.
     *
     * @param services all that are followed
     */
    public synchronized Optional<Marks> at(Instant moment, Collection<String> services) {
        Marks found = now;
        for (String service : services) {
            Instant gone = before.get(service);
            boolean known = base.of(service) == Marks.FIRST || (gone != null && gone.isBefore(moment));
            long mark = now.of(service);
            for (long number = last; number >= first; number--) {
                Item item = items[slot(number)];
                if (item != null && item.arrival().service().equals(service)) {
                    if (recorded(item.arrival()).isBefore(moment)) {
                        known = true;
                        break;
                    }
                    mark = Marks.of(item.arrival());
                }
            }
            if (!known) {
                return Optional.empty();
            }
            found = found.with(service, mark);
        }
        return Optional.of(found);
    }

    private int slot(long number) {
        return (int) (number % items.length);
    }

    private static Instant recorded(Arrival arrival) {
        return arrival.envelope().times().recorded();
    }
}
