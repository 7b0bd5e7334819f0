package homeward.feed.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.webhooks.Webhook;
import homeward.chassis.webhooks.Webhook.State;
import homeward.chassis.webhooks.WebhookStore;
import homeward.feed.http.Pages;

/** Takes webhooks that no other replica holds, tells their receivers, and keeps the leases. */
@Singleton
class Deliveries {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEWED = Duration.ofSeconds(5);
    /** Nothing is begun later: it takes up to ten seconds, and clocks differ. */
    private static final Duration USED = Duration.ofSeconds(15);

    private static final Duration GOODBYE = Duration.ofSeconds(3);
    /** How long one that has ended is shown. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final WebhookStore store;
    private final Pages pages;
    private final Signing signing;
    private final Sending sending;
    private final Retrying retrying;
    private final Vitals vitals;
    private final MeterRegistry meters;
    private final Map<UUID, Delivery> held = new ConcurrentHashMap<>();
    private volatile Map<State, Integer> counts = Map.of();
    private volatile boolean stopped = true;
    private @Nullable Thread looking;
    private long looked = System.nanoTime() - RENEWED.toNanos();

    Deliveries(
            WebhookStore store,
            Pages pages,
            Signing signing,
            Sending sending,
            Vitals vitals,
            MeterRegistry meters,
            @ConfigProperty(name = "homeward.feed.webhooks.first-pause") Duration first,
            @ConfigProperty(name = "homeward.feed.webhooks.longest-pause") Duration longest,
            @ConfigProperty(name = "homeward.feed.webhooks.park-failures") int failures,
            @ConfigProperty(name = "homeward.feed.webhooks.park-after") Duration time) {
        this.store = store;
        this.pages = pages;
        this.signing = signing;
        this.sending = sending;
        this.vitals = vitals;
        this.meters = meters;
        this.retrying = new Retrying(first, longest, failures, time);
    }

    void start(@Observes StartupEvent event) {
        for (State state : new State[] {State.ACTIVE, State.PARKED}) {
            Gauge.builder("homeward.feed.webhooks", () -> counts.getOrDefault(state, 0))
                    .description("webhooks of all states; a parked one waits for its owner")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        begin();
    }

    void stop(@Observes ShutdownEvent event) {
        end();
    }

    /** Begins to look after webhooks. */
    void begin() {
        stopped = false;
        looking = Thread.ofPlatform().daemon().name("webhooks").start(vitals.watched("webhooks", this::run));
    }

    /** Gives up all that it holds; other replicas go on at once. */
    void end() {
        stopped = true;
        held.values().forEach(Delivery::stop);
        long goodbye = System.nanoTime() + GOODBYE.toNanos();
        if (looking != null && !ended(looking, goodbye)) {
            return; // the leases end by themselves
        }
        for (Delivery delivery : held.values()) {
            if (ended(delivery.thread(), goodbye)) {
                store.release(delivery.held());
            }
        }
        held.clear();
    }

    private static boolean ended(Thread thread, long by) {
        try {
            return thread.join(Duration.ofNanos(Math.max(1, by - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        Patience patience = new Patience(() -> stopped);
        while (!stopped) {
            patience.untilItWorks("Looking after webhooks", () -> {
                look();
                return true;
            });
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        Instant now = pages.now();
        held.values().removeIf(delivery -> !delivery.thread().isAlive());
        if (System.nanoTime() - looked > RENEWED.toNanos()) {
            held.values().stream().filter(delivery -> !renew(delivery)).forEach(Delivery::stop);
            counts = store.counts();
            store.forget(now.minus(SHOWN));
            looked = System.nanoTime();
        }
        if (pages.ready()) {
            store.free(now).forEach(webhook -> take(webhook, now));
        }
    }

    /** Whether the webhook is still this replica's, and active. */
    boolean renew(Delivery delivery) {
        long begun = System.nanoTime();
        boolean renewed = store.renew(delivery.held(), pages.now().plus(LEASE));
        if (renewed) {
            delivery.holdUntil(begun + USED.toNanos());
        }
        return renewed;
    }

    private void take(Webhook free, Instant now) {
        long begun = System.nanoTime();
        Optional<Webhook> taken = store.take(free.id(), now, now.plus(LEASE));
        taken.ifPresent(webhook -> {
            Delivery delivery = new Delivery(this, webhook, begun + USED.toNanos());
            Delivery before = held.put(webhook.id(), delivery);
            if (before != null) {
                before.stop();
            }
            delivery.thread().start();
        });
    }

    /** The process can no longer be trusted. */
    void died(Throwable cause) {
        vitals.died("webhook", cause);
    }

    void counted(boolean acknowledged) {
        meters.counter("homeward.feed.deliveries", "outcome", acknowledged ? "acknowledged" : "failed")
                .increment();
    }

    WebhookStore store() {
        return store;
    }

    Pages pages() {
        return pages;
    }

    Signing signing() {
        return signing;
    }

    Sending sending() {
        return sending;
    }

    Retrying retrying() {
        return retrying;
    }
}
