package homeward.feed.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.failures.Causes;
import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.following.Following;
import homeward.chassis.following.MarkSeal;
import homeward.chassis.following.Marks;
import homeward.feed.showing.Frames;
import homeward.feed.showing.Happened;

/**
 * Reads older events again for readers that come from further back than the ring, a few readers at once and in turns: one
 * that does not keep up, or has very much to read, gives its turn to the next.
 */
final class Replays {

    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final int AT_ONCE = 4;
    /** How long a turn waits for its reader in all, and how long it takes in all while other readers wait. */
    private static final long TURN_NANOS = Duration.ofSeconds(2).toNanos();

    private final Following following;
    private final Function<Arrival, Happened> happened;
    private final Frames frames;
    private final MarkSeal seal;
    private final Vitals vitals;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            waiting,
            Thread.ofPlatform().daemon().name("replay-", 0).factory());

    /** @param happened an event with the facts about its case; throws {@link Unreadable} */
    Replays(Following following, Function<Arrival, Happened> happened, Frames frames, MarkSeal seal, Vitals vitals) {
        this.following = following;
        this.happened = happened;
        this.frames = frames;
        this.seal = seal;
        this.vitals = vitals;
    }

    /**
     * Writes older events to a reader, and tells it when it has had all or when its turn is over. If reading fails, or
     * this build cannot read the next event, its stream ends; it comes back at its place.
     */
    void begin(Stream stream, Marks from, Marks to, Loop loop) {
        threads.execute(() -> {
            if (stream.closed()) {
                return;
            }
            try {
                following.replay(from, to, new Turn(stream, from, loop));
                loop.run(() -> stream.replayed(to));
            } catch (Over slow) {
                loop.run(stream::turnOver);
            } catch (Unreadable next) {
                loop.run(stream::endSoon);
            } catch (CancellationException | Patience.Stopped gone) {
                LOG.debug("a reader left while older events were read again for it");
            } catch (Throwable failed) {
                loop.run(stream::endSoon);
                failed(Failure.of(failed));
            }
        });
    }

    private void failed(Failure failure) {
        switch (failure) {
            case Failure.Outage(Throwable cause) ->
                LOG.warnf("Older events cannot be read again: %s", Causes.types(cause));
            case Failure.Defect(Throwable cause) ->
                LOG.errorf("Older events cannot be read again%n%s", Causes.trace(cause));
            case Failure.Fatal(Throwable cause) -> vitals.died("replay", cause);
        }
    }

    void stop() {
        threads.shutdownNow();
    }

    /** The reader has been waited for long enough, or others wait; what was written to it remains. */
    private static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Over() {
            super("the turn is over", null, false, false);
        }
    }

    private final class Turn implements Consumer<List<Arrival>> {

        private final Stream stream;
        private final Loop loop;
        private Marks place;
        private final long begun = System.nanoTime();
        private long waited;

        Turn(Stream stream, Marks from, Loop loop) {
            this.stream = stream;
            this.place = from;
            this.loop = loop;
        }

        @Override
        public void accept(List<Arrival> events) {
            List<Buffer> written = new ArrayList<>();
            Optional<Unreadable> end = Optional.empty();
            try {
                for (Arrival event : events) {
                    Happened seen = happened.apply(event);
                    place = place.after(event);
                    written(seen).ifPresent(written::add);
                }
            } catch (Unreadable next) {
                end = Optional.of(next);
            }
            Marks reached = place;
            CompletableFuture<Void> done = new CompletableFuture<>();
            loop.run(() -> stream.older(written, reached, done));
            await(done);
            if (end.isPresent()) {
                throw end.get();
            }
            if (System.nanoTime() - begun > TURN_NANOS && !waiting.isEmpty()) {
                throw new Over();
            }
        }

        private Optional<Buffer> written(Happened seen) {
            Audience audience = stream.audience();
            return audience.view(seen, frames.severity(seen))
                    .map(view -> Buffer.buffer(
                            audience.form().event(seal.seal(place), frames.json(seen, view, audience.language()))));
        }

        private void await(CompletableFuture<Void> done) {
            long since = System.nanoTime();
            try {
                done.get(TURN_NANOS - waited, TimeUnit.NANOSECONDS);
            } catch (TimeoutException slow) {
                throw new Over();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
            waited += System.nanoTime() - since;
        }
    }
}
