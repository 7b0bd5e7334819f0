package homeward.feed.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.following.Marks;
import homeward.feed.ring.Item;
import homeward.feed.showing.Happened;

/**
 * Reads the feed page by page: first from the topics, if its place is further back than the ring, then from the ring. Not
 * thread-safe; each of its places is its own.
 */
public final class PageReader {

    /** Events of a page at most. */
    private static final int MOST = 100;

    private static final int READ_AHEAD = 2_000;
    private static final long TURN_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long UNKNOWN = -1;

    private final Feed feed;
    private final Audience audience;
    private final Semaphore turns;
    private final Deque<Line> lines = new ArrayDeque<>();
    /** Behind everything that was read. */
    private Marks place;
    /** Number of the last event of the ring that was looked at. */
    private long last = UNKNOWN;

    /** @param turns limits how many read the topics at once */
    PageReader(Feed feed, Audience audience, Marks place, Semaphore turns) {
        this.feed = feed;
        this.audience = audience;
        this.place = place;
        this.turns = turns;
    }

    private record Line(String text, Marks behind) {}

    /**
     * @param events each as a JSON object; none if nothing has happened that is shown and wanted
     * @param place behind all of them, and behind what is not shown
     */
    public record Page(List<String> events, Marks place) {}

    /**
     * The next events. Blocks while older ones are read.
     *
     * @throws RuntimeException if broker or store do not answer, or if this build cannot read what comes next
     */
    public Page next() {
        while (lines.isEmpty() && read()) {
            // what was read is shown to others
        }
        List<String> events = new ArrayList<>();
        Marks behind = place;
        while (!lines.isEmpty() && events.size() < MOST) {
            Line line = lines.remove();
            events.add(line.text());
            behind = line.behind();
        }
        return new Page(events, lines.isEmpty() ? place : behind);
    }

    /** Whether there may be more. */
    private boolean read() {
        if (last == UNKNOWN) {
            OptionalLong before = feed.ring().before(place);
            if (before.isEmpty()) {
                readAgain();
                return true;
            }
            last = before.getAsLong();
        }
        boolean halted = feed.halted(); // before the ring is looked at: all that comes before the end is in it
        Optional<List<Item>> items = feed.ring().after(last, MOST);
        if (items.isEmpty()) {
            last = UNKNOWN;
            return true;
        }
        for (Item item : items.get()) {
            last = item.number();
            take(item.arrival(), item.happened());
        }
        if (items.get().isEmpty() && halted) {
            throw new Unreadable();
        }
        return !items.get().isEmpty();
    }

    private void readAgain() {
        Marks to = feed.ring().base();
        turns.acquireUninterruptibly();
        long end = System.nanoTime() + TURN_NANOS;
        try {
            feed.replay(place, to, events -> {
                for (Arrival event : events) {
                    take(event, feed.happened(event));
                    if (lines.size() >= READ_AHEAD || System.nanoTime() - end > 0) {
                        throw new Enough();
                    }
                }
            });
            place = place.join(to);
        } catch (Enough _) {
            // the rest the next time
        } catch (Unreadable next) {
            if (lines.isEmpty()) {
                throw next;
            }
        } finally {
            turns.release();
        }
    }

    private void take(Arrival event, Happened happened) {
        if (place.wants(event)) {
            place = place.after(event);
            feed.line(happened, audience, place).ifPresent(text -> lines.add(new Line(text, place)));
        }
    }

    /** Enough has been read for now. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough has been read", null, false, false);
        }
    }
}
