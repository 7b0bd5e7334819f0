package homeward.feed.http;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

import homeward.chassis.following.Marks;
import homeward.feed.http.Callers.Called;
import homeward.feed.ring.Item;
import homeward.feed.showing.Viewer.View;

/**
 * One reader. Used on its event loop only.
 *
 * <p>A reader that continues at a place of its own gets places of its own, until it has had all that this process has had;
 * from then on it gets the same bytes as all others.
 */
final class Stream {

    private static final int BATCH = 100;
    private static final long SOONEST_MILLIS = 200;
    private static final long LATEST_MILLIS = 3_000;

    private final Feed feed;
    private final Loop loop;
    private final Called called;
    private final Audience audience;
    private final HttpServerResponse response;
    private final HttpConnection connection;
    private final long ends;
    /** The reader's own place; null once it is that of this process. */
    private @Nullable Marks own;
    /** Number of the last event of the ring that was looked at. */
    private long last;
    /** The place of this process behind the last event of the ring that was looked at; null before the first. */
    private @Nullable Marks reached;
    /** Whether events are taken from the ring, since the reader is behind. */
    private boolean behind = true;
    /** Since when the reader has not read; 0 if it reads. */
    private long full;

    private long written = System.nanoTime();
    private volatile boolean closed;
    private @Nullable CompletableFuture<Void> waiting;

    /**
     * @param own where it continues; null for now
     * @param last number of the last event that is not wanted, if it begins now
     */
    Stream(
            Feed feed,
            Loop loop,
            Called called,
            Audience audience,
            HttpServerResponse response,
            HttpConnection connection,
            @Nullable Marks own,
            long last) {
        this.feed = feed;
        this.loop = loop;
        this.called = called;
        this.audience = audience;
        this.response = response;
        this.connection = connection;
        this.own = own;
        this.last = last;
        this.ends = System.nanoTime()
                + feed.limits().life(ThreadLocalRandom.current()).toNanos();
    }

    Audience audience() {
        return audience;
    }

    Called called() {
        return called;
    }

    /** Whether it has ended. From any thread. */
    boolean closed() {
        return closed;
    }

    /** Whether it has ended, or its connection has. */
    boolean over() {
        return closed || response.closed();
    }

    /** Begins to take what it lacks from the ring, or from further back. */
    void begin() {
        if (closed) {
            return;
        }
        Marks place = own;
        if (place == null) {
            catchUp();
            return;
        }
        OptionalLong before = feed.ring().before(place);
        if (before.isPresent()) {
            last = before.getAsLong();
            catchUp();
        } else {
            feed.replay(this, place, feed.ring().base(), loop);
        }
    }

    /**
     * The event has happened.
     *
     * @param view what this audience sees of it
     */
    void next(Item item, Optional<View> view) {
        if (closed || behind || item.number() <= last) {
            return;
        }
        if (item.number() == last + 1) {
            hand(item, view);
            if (response.writeQueueFull()) {
                fallBehind();
            }
        } else { // what is between them was not handed out
            behind = true;
            catchUp();
        }
    }

    private void hand(Item item, Optional<View> view) {
        last = item.number();
        reached = item.now();
        Marks place = own;
        if (place == null) {
            view.ifPresent(shown -> write(item.written(shown, audience.language(), audience.form())));
            return;
        }
        if (!place.wants(item.arrival())) {
            return;
        }
        Marks behindIt = place.after(item.arrival());
        own = item.now().covers(behindIt) ? null : behindIt;
        view.ifPresent(shown -> write(
                own == null
                        ? item.written(shown, audience.language(), audience.form())
                        : item.written(shown, audience.language(), audience.form(), behindIt)));
    }

    private void fallBehind() {
        behind = true;
        if (full == 0) {
            full = System.nanoTime();
        }
        response.drainHandler(_ -> {
            full = 0;
            catchUp();
        });
    }

    /** Takes events from the ring until there are no more, or the reader does not read. */
    private void catchUp() {
        while (!closed) {
            Optional<List<Item>> items = feed.ring().after(last, BATCH);
            if (items.isEmpty()) {
                fromFurtherBack();
                return;
            }
            if (items.get().isEmpty()) {
                behind = false;
                return;
            }
            for (Item item : items.get()) {
                hand(item, audience.view(item));
                if (response.writeQueueFull()) {
                    fallBehind();
                    return;
                }
            }
        }
    }

    /** What comes next is no longer kept: the reader is given it from the topics. */
    private void fromFurtherBack() {
        Marks place = own == null ? reached : own;
        if (place == null) {
            cut(); // it has seen nothing yet, and begins again
        } else {
            own = place;
            response.drainHandler(null);
            begin();
        }
    }

    /** Older events, read again; completed once the reader has room for more. */
    void older(List<Buffer> events, Marks place, CompletableFuture<Void> done) {
        if (closed) {
            done.cancel(false);
            return;
        }
        own = place;
        events.forEach(this::write);
        if (!response.writeQueueFull()) {
            done.complete(null);
            return;
        }
        full = System.nanoTime();
        waiting = done;
        response.drainHandler(_ -> {
            full = 0;
            waiting = null;
            done.complete(null);
        });
    }

    /** Its turn to have older events read again is over; it gets another one when it has read what it was sent. */
    void turnOver() {
        if (closed) {
            return;
        }
        waiting = null;
        if (response.writeQueueFull()) {
            response.drainHandler(_ -> {
                full = 0;
                response.drainHandler(null);
                begin();
            });
        } else {
            full = 0;
            begin();
        }
    }

    /** All older events have been read again, up to a place. */
    void replayed(Marks upTo) {
        if (!closed) {
            own = own == null ? upTo : own.join(upTo);
            begin();
        }
    }

    /** Called each second. */
    void tick(long nowSeconds, long now) {
        if (closed) {
            return;
        }
        if (full != 0 && now - full > feed.limits().write().toNanos()) {
            cut();
        } else if (nowSeconds >= called.expires()) {
            end(0); // it comes back with another token, or is told that it needs one
        } else if (now - ends > 0) {
            end(retry());
        } else if (full == 0 && now - written > feed.limits().heartbeat().toNanos()) {
            heartbeat();
        }
    }

    /**
     * Always with a place: one that came without would tell that something has happened meanwhile, or nothing, in any case
     * of anybody.
     */
    private void heartbeat() {
        Marks place = own;
        String sealed = place != null ? feed.seal(place) : behind ? null : feed.placeOf(last);
        if (sealed != null) {
            write(Buffer.buffer(audience.form().place(sealed)));
        }
    }

    /** Ends the stream; the reader comes back a moment later, each at another one. */
    void endSoon() {
        if (!closed) {
            end(retry());
        }
    }

    private static long retry() {
        return ThreadLocalRandom.current().nextLong(SOONEST_MILLIS, LATEST_MILLIS);
    }

    private void end(long retryMillis) {
        markClosed();
        if (retryMillis > 0) {
            response.write(audience.form().end(retryMillis));
        }
        Future<Void> read = response.end();
        loop.later(feed.limits().write(), () -> {
            if (!read.isComplete()) {
                abort();
            }
        });
    }

    /** Ends the connection of a reader that does not read, or cannot be served. */
    void cut() {
        markClosed();
        feed.counted("cut");
        abort();
    }

    /** At once: closing it properly would wait until the reader has read. */
    @SuppressWarnings("FutureReturnValueIgnored") // its end is noticed like any other
    private void abort() {
        ((ConnectionBase) connection).channel().close();
    }

    /** The connection has ended. */
    void markClosed() {
        closed = true;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    private void write(Buffer buffer) {
        written = System.nanoTime();
        response.write(buffer);
    }

    /** Writes the beginning of the answer. */
    void write(String text) {
        write(Buffer.buffer(text));
    }
}
