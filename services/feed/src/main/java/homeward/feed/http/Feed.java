package homeward.feed.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.channel.EventLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.failures.Causes;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.following.Follower;
import homeward.chassis.following.Following;
import homeward.chassis.following.MarkSeal;
import homeward.chassis.following.Marks;
import homeward.chassis.time.MovableClock;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.TypeName;
import homeward.feed.cases.Cases;
import homeward.feed.ring.Item;
import homeward.feed.ring.Ring;
import homeward.feed.showing.Frames;
import homeward.feed.showing.Happened;
import homeward.feed.showing.Texts;

/** What has happened, handed to the readers of all event loops; and what happened before, read again for one of them. */
@Singleton
class Feed implements Follower.Listener {

    private static final Logger LOG = Logger.getLogger(Feed.class);

    private final Following following;
    private final MarkSeal seal;
    private final Cases cases;
    private final MeterRegistry meters;
    private final MovableClock clock;
    private final Vitals vitals;
    private final Limits limits;
    private final Frames frames = new Frames(Texts.read());
    private final Ring ring;
    private final Follower follower;
    private final Map<EventLoop, Loop> loops = new ConcurrentHashMap<>();
    private final Limits.Open open = new Limits.Open();
    private final Replays replays;
    private final Timer delay;
    private final Patience patience = new Patience(this::stopping);
    private final Set<TypeName> unreadableTypes = ConcurrentHashMap.newKeySet();
    private volatile @Nullable TypeName haltedBefore;
    private volatile boolean ready;
    private volatile boolean stopping;

    Feed(
            Following following,
            MarkSeal seal,
            Cases cases,
            MeterRegistry meters,
            MovableClock clock,
            Vitals vitals,
            @ConfigProperty(name = "homeward.feed.kept") int kept,
            @ConfigProperty(name = "homeward.feed.latest") int latest,
            @ConfigProperty(name = "homeward.feed.write-limit") Duration write,
            @ConfigProperty(name = "homeward.feed.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "homeward.feed.rotate") Duration rotate,
            @ConfigProperty(name = "homeward.feed.streams-per-caller") int perCaller) {
        this.following = following;
        this.seal = seal;
        this.cases = cases;
        this.meters = meters;
        this.clock = clock;
        this.vitals = vitals;
        this.limits = new Limits(write, heartbeat, rotate, perCaller);
        this.ring = new Ring(kept);
        this.replays = new Replays(following, this::happened, frames, seal, vitals);
        this.follower = following.follower(latest, this);
        this.delay = Timer.builder("homeward.feed.delay")
                .description("from an event's arrival at the broker to its readers' event loops")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("homeward.feed.streams", open, Limits.Open::all)
                .description("readers connected to this replica")
                .register(meters);
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "end-streams"));
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) {
        endAll();
        follower.close();
        replays.stop();
    }

    /** Before the server waits for open answers: readers go to another replica. */
    private void endAll() {
        stopping = true;
        loops.values().forEach(Loop::stop);
    }

    @Override
    public void begin(Marks before, List<Arrival> latest) {
        ring.begin(before);
        untilUnreadable(latest, _ -> {});
        ready = true;
    }

    @Override
    public void next(List<Arrival> events) {
        untilUnreadable(events, item -> {
            loops.values().forEach(loop -> loop.run(() -> loop.next(item)));
            delay.record(Duration.ofMillis(
                    Math.max(0, now().toEpochMilli() - item.arrival().appended())));
        });
    }

    /** Nothing follows an event that this build cannot read: readers go to a replica whose build can. */
    private void untilUnreadable(List<Arrival> events, Consumer<Item> added) {
        for (Arrival event : events) {
            if (halted()) {
                return;
            }
            try {
                added.accept(add(event));
            } catch (Unreadable unreadable) {
                haltedBefore = event.envelope().type();
                loops.values().forEach(loop -> loop.run(loop::endAll));
            }
        }
    }

    private Item add(Arrival event) {
        Item item = new Item(ring.last() + 1, event, happened(event), ring.now().after(event), frames, seal::seal);
        ring.add(item);
        return item;
    }

    /** @throws Unreadable if this build cannot read the event; logged once for each type */
    Happened happened(Arrival event) {
        try {
            Recorded<DomainEvent> recorded = event.recorded();
            String what =
                    "Looking up the case of an event " + event.envelope().type().name();
            return new Happened(recorded, patience.untilItWorks(what, () -> cases.of(recorded)));
        } catch (Patience.Stopped stopped) {
            throw stopped;
        } catch (RuntimeException unreadable) {
            if (stopping) {
                throw new Patience.Stopped();
            }
            counted("unreadable");
            if (unreadableTypes.add(event.envelope().type())) {
                LOG.errorf(
                        "%s cannot be read by this build; it and what follows is left to another one: %s",
                        event.envelope().type(), Causes.types(unreadable));
            }
            throw new Unreadable();
        }
    }

    /** Writes older events to a reader, then lets it go on from the ring. */
    void replay(Stream stream, Marks from, Marks to, Loop loop) {
        replays.begin(stream, from, to, loop);
    }

    /** Hands over once more what was published between two places. */
    void replay(Marks from, Marks to, Consumer<List<Arrival>> sink) {
        following.replay(from, to, sink);
    }

    /** What an audience sees of the event, in its form, if anything; with the place behind it. */
    Optional<String> line(Happened happened, Audience audience, Marks behind) {
        return audience.view(happened, frames.severity(happened))
                .map(view ->
                        audience.form().event(seal.seal(behind), frames.json(happened, view, audience.language())));
    }

    /** The loop of the current connection. */
    Loop loop(EventLoop thread) {
        Loop loop = loops.computeIfAbsent(thread, one -> new Loop(one, this::now, open, vitals));
        if (halted()) { // since it was asked whether this is ready
            loop.run(loop::endAll);
        }
        return loop;
    }

    /** Real time, by which events are recorded and tokens end. */
    Instant now() {
        return clock.instant().minus(clock.offset());
    }

    Ring ring() {
        return ring;
    }

    Limits limits() {
        return limits;
    }

    Limits.Open open() {
        return open;
    }

    private boolean stopping() {
        return stopping;
    }

    /** Whether the latest events have been read, and the next ones will be. */
    boolean ready() {
        return ready && !stopping && !halted();
    }

    /** Whether an event has come that this build cannot read: nothing is added any more. */
    boolean halted() {
        return haltedBefore != null;
    }

    /** The type of the event before which this stopped. */
    Optional<TypeName> haltedBefore() {
        return Optional.ofNullable(haltedBefore);
    }

    String seal(Marks place) {
        return seal.seal(place);
    }

    Optional<Marks> opened(String place) {
        return seal.open(place);
    }

    /** The place in all journals at which everything from that moment on is still to come. */
    Optional<Marks> at(Instant moment) {
        return ring.at(moment, following.services());
    }

    /**
     * The place behind the newest event, if it is the one of that number (0 if there is none yet); else null. Sealed anew
     * each time: the same text twice would tell that nothing has happened meanwhile, in any case of anybody.
     */
    @Nullable
    String placeOf(long number) {
        Ring.End end = ring.end();
        return end.number() == number ? seal.seal(end.place()) : null;
    }

    /** Counts an end of a stream that is worth knowing. */
    void counted(String how) {
        meters.counter("homeward.feed.ends", "how", how).increment();
    }
}
