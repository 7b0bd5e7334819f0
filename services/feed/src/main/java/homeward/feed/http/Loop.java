package homeward.feed.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import org.jboss.logging.Logger;

import homeward.chassis.failures.Causes;
import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Vitals;
import homeward.feed.ring.Item;
import homeward.feed.showing.Viewer.View;

/** The readers of one event loop, by audience. Used on that loop only, except where said. */
final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final EventLoop thread;
    private final InstantSource real;
    private final Limits.Open open;
    private final Vitals vitals;
    private final Map<Audience, List<Stream>> streams = new HashMap<>();
    private final ScheduledFuture<?> ticking;

    /**
     * @param real time, by which tokens end
     * @param open counts the streams of each caller
     */
    Loop(EventLoop thread, InstantSource real, Limits.Open open, Vitals vitals) {
        this.thread = thread;
        this.real = real;
        this.open = open;
        this.vitals = vitals;
        this.ticking = thread.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** From any thread. */
    void run(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                failed(e);
            }
        });
    }

    /** The event loop would log it and nothing else. */
    private void failed(Throwable thrown) {
        if (Failure.of(thrown) instanceof Failure.Fatal(Throwable cause)) {
            vitals.died("feed", cause);
        } else {
            LOG.errorf("Readers of the feed cannot be served%n%s", Causes.trace(thrown));
        }
    }

    void add(Stream stream) {
        streams.computeIfAbsent(stream.audience(), _ -> new ArrayList<>()).add(stream);
    }

    /** From any thread. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    void later(Duration time, Runnable work) {
        thread.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The stream or its connection has ended. */
    void leave(Stream stream) {
        stream.markClosed();
        if (remove(stream)) {
            open.give(stream.called().name());
        }
    }

    private boolean remove(Stream stream) {
        List<Stream> all = streams.getOrDefault(stream.audience(), List.of());
        if (!all.contains(stream)) {
            return false;
        }
        all.remove(stream);
        if (all.isEmpty()) {
            streams.remove(stream.audience());
        }
        return true;
    }

    void next(Item item) {
        streams.forEach((audience, all) -> {
            try {
                Optional<View> view = audience.view(item);
                all.forEach(stream -> stream.next(item, view));
            } catch (Throwable e) {
                failed(e);
                all.forEach(Stream::endSoon); // they come back
            }
        });
    }

    private void tick() {
        long seconds = real.instant().getEpochSecond();
        long now = System.nanoTime();
        for (Stream stream : everyStream()) {
            try {
                stream.tick(seconds, now);
            } catch (Throwable e) { // else nobody on this loop would be looked after any more
                failed(e);
                stream.cut();
            }
            if (stream.over()) {
                leave(stream);
            }
        }
    }

    void endAll() {
        everyStream().forEach(Stream::endSoon);
    }

    /** A copy: a stream that ends is removed meanwhile. */
    private List<Stream> everyStream() {
        return streams.values().stream().flatMap(List::stream).toList();
    }

    /** From any thread. */
    void stop() {
        ticking.cancel(false);
        run(this::endAll);
    }
}
