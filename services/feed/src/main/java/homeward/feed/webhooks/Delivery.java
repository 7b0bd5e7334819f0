package homeward.feed.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Patience;
import homeward.chassis.webhooks.Webhook;
import homeward.chassis.webhooks.Webhook.Progress;
import homeward.chassis.webhooks.Webhook.State;
import homeward.feed.http.PageReader;
import homeward.feed.http.PageReader.Page;
import homeward.feed.showing.Language;
import homeward.feed.showing.Viewer;

/**
 * Tells one receiver what happens, strictly in order, while this replica holds its webhook. On a thread of its own, so that
 * no receiver slows another.
 */
final class Delivery implements Runnable {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final String TELLING = "Telling a partner system";
    private static final Duration LOOK = Duration.ofMillis(200);
    /** How often a place is noted at which there was nothing to tell. */
    private static final long NOTE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Deliveries all;
    private final Webhook held;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile long validUntil;
    private Progress progress;
    private @Nullable PageReader reader;
    private long attempts;
    private long noted = System.nanoTime();

    /** @param validUntil when the lease may be over, by {@link System#nanoTime} */
    Delivery(Deliveries all, Webhook held, long validUntil) {
        this.all = all;
        this.held = held;
        this.progress = held.progress();
        this.validUntil = validUntil;
        this.thread = Thread.ofPlatform().daemon().name("webhook").unstarted(this);
    }

    Thread thread() {
        return thread;
    }

    Webhook held() {
        return held;
    }

    /** The lease was renewed. */
    void holdUntil(long time) {
        validUntil = time;
    }

    void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        try {
            boolean goingOn = true;
            while (goingOn && stop.getCount() > 0) {
                goingOn = attempt();
            }
        } catch (Patience.Stopped | InterruptedException e) {
            LOG.debug("the process is stopping");
        } catch (Throwable e) {
            failed(Failure.of(e));
        }
    }

    /** Ended here; the lease is left to end, and the next holder tries again at the same place, unless that fails again. */
    private void failed(Failure failure) {
        switch (failure) {
            case Failure.Outage _ -> failure.log(LOG, TELLING);
            case Failure.Fatal(Throwable cause) -> all.died(cause);
            case Failure.Defect _ -> {
                failure.log(LOG, TELLING);
                if (stop.getCount() > 0) { // else it may be the end of the process, which fails in many ways
                    park();
                }
            }
        }
    }

    private void park() {
        try {
            all.store().note(held, Retrying.defect(progress, all.pages().now()));
        } catch (RuntimeException e) {
            Failure.of(e).log(LOG, TELLING);
        }
    }

    /** Sends the next events, if there are any and it is time; whether to go on. */
    private boolean attempt() throws InterruptedException {
        if (!holds() || all.pages().now().isBefore(progress.due())) {
            return pause();
        }
        if (reader == null) {
            reader = reader();
        }
        Page page = reader.next();
        if (page.events().isEmpty()) {
            return passedBy(page);
        }
        if (!all.renew(this)) { // nothing is begun after it has ended, or while another replica holds it
            return false;
        }
        String place = all.pages().seal(page.place());
        noted = System.nanoTime();
        Optional<String> failure = send(page, place);
        all.counted(failure.isEmpty());
        if (failure.isEmpty()) {
            progress = all.retrying().acknowledged(place, all.pages().now());
        } else {
            reader = null; // what it is told next time is read again, with the rights of that time
            progress = all.retrying()
                    .failed(
                            progress,
                            failure.get(),
                            all.pages().now(),
                            ThreadLocalRandom.current().nextDouble());
        }
        boolean mine = all.store().note(held, progress);
        if (mine && progress.state() == State.PARKED) {
            LOG.warnf("A webhook is parked: %s", failure.orElse(""));
        }
        return mine && progress.state() == State.ACTIVE;
    }

    private PageReader reader() {
        Webhook.Wanted wanted = held.wanted();
        return all.pages()
                .reader(
                        new Viewer(held.owner(), Set.of(wanted.role())),
                        Language.of(wanted.language()).orElse(Language.ENGLISH),
                        wanted.filter(),
                        progress.place());
    }

    private boolean holds() {
        return System.nanoTime() - validUntil < 0;
    }

    private boolean passedBy(Page page) throws InterruptedException {
        if (System.nanoTime() - noted > NOTE_NANOS) {
            noted = System.nanoTime();
            progress = progress.at(all.pages().seal(page.place()));
            if (!all.store().note(held, progress)) {
                return false;
            }
        }
        return pause();
    }

    /** Whether to go on. */
    private boolean pause() throws InterruptedException {
        return !stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<String> send(Page page, String place) {
        byte[] body = ("{\"events\":[" + String.join(",", page.events()) + "],\"place\":\"" + place + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        String id = held.id() + "." + held.term() + "." + ++attempts;
        Target target = new Target(URI.create(held.wanted().address()));
        return all.sending()
                .send(target, all.signing().sign(held.id(), id, all.pages().now(), body), body);
    }
}
