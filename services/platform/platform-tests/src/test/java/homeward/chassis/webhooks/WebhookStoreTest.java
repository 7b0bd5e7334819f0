package homeward.chassis.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import homeward.chassis.webhooks.Webhook.Made;
import homeward.chassis.webhooks.Webhook.Progress;
import homeward.chassis.webhooks.Webhook.State;
import homeward.chassis.webhooks.Webhook.Wanted;
import homeward.events.StateCode;
import homeward.testkit.TestStore;

/** One replica at a time tells a receiver, and what it has noted outlives it. */
class WebhookStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);
    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode RUS = new StateCode("RUS");

    private static final int PER_STATE = 3;

    private final WebhookStore store = new WebhookStore(TestStore.newDatabase());
    private final Webhook webhook = webhook("https://receiver.example/");

    private static Webhook webhook(String address) {
        return new Webhook(
                UUID.randomUUID(),
                DEU,
                new Wanted(address, "monitor", "en", Map.of("severity", "notice")),
                new Made(NOW, "an-officer", "digest"),
                Progress.begin("first", NOW),
                0);
    }

    private Webhook make(Webhook made) {
        return store.make(made, PER_STATE).orElseThrow();
    }

    @Test
    void whatIsStoredIsWhatWasMadeOnceOnly() {
        assertThat(make(webhook)).isEqualTo(webhook);
        Webhook again = new Webhook(
                webhook.id(),
                DEU,
                new Wanted("https://other.example/", "auditor", "ru", Map.of()),
                webhook.made(),
                webhook.progress(),
                0);

        assertThat(make(again)).isEqualTo(webhook);
        assertThat(store.of(DEU)).containsExactly(webhook);
        assertThat(store.find(webhook.id(), RUS)).isEmpty();
        assertThat(store.of(RUS)).isEmpty();
    }

    @Test
    void onlyOneTakesItUntilItsLeaseEnds() {
        make(webhook);
        assertThat(store.free(NOW)).containsExactly(webhook);

        Webhook first = store.take(webhook.id(), NOW, LATER).orElseThrow();
        assertThat(store.take(webhook.id(), NOW, LATER)).isEmpty();
        assertThat(store.free(NOW)).isEmpty();
        assertThat(store.renew(first, LATER.plusSeconds(5))).isTrue();
        assertThat(store.take(webhook.id(), LATER.plusSeconds(1), LATER)).isEmpty();

        Instant over = LATER.plusSeconds(6);
        assertThat(store.take(webhook.id(), over, over.plusSeconds(30)))
                .hasValueSatisfying(second -> assertThat(second.term()).isEqualTo(first.term() + 1));
    }

    @Test
    void whoeverWasAsleepChangesNothing() {
        make(webhook);
        Webhook asleep = store.take(webhook.id(), NOW, LATER).orElseThrow();
        store.release(asleep);
        Webhook holder = store.take(webhook.id(), NOW, LATER).orElseThrow();
        Progress further = new Progress(State.ACTIVE, "further", 2, NOW, "answered 500", LATER, NOW);

        assertThat(store.note(holder, further)).isTrue();
        assertThat(store.note(asleep, Progress.begin("first", NOW))).isFalse();
        assertThat(store.renew(asleep, LATER)).isFalse();
        assertThat(store.find(webhook.id(), DEU).orElseThrow().progress()).isEqualTo(further);
    }

    @Test
    void aParkedOneWaitsAtItsPlaceUntilItsOwnerResumesIt() {
        make(webhook);
        Webhook holder = store.take(webhook.id(), NOW, LATER).orElseThrow();
        store.note(holder, new Progress(State.PARKED, "there", 20, NOW, "answered 500", NOW, null));
        assertThat(store.free(LATER.plusSeconds(1))).isEmpty();
        assertThat(store.counts()).isEqualTo(Map.of(State.PARKED, 1));

        assertThat(store.resume(webhook.id(), RUS, LATER)).isFalse();
        assertThat(store.resume(webhook.id(), DEU, LATER)).isTrue();

        assertThat(store.free(LATER)).extracting(Webhook::progress).containsExactly(Progress.begin("there", LATER));
    }

    @Test
    void anEndedOneIsTakenByNobodyAndForgottenInTime() {
        make(webhook);
        Webhook other = make(webhook("https://other.example/"));
        Webhook holder = store.take(webhook.id(), NOW, LATER).orElseThrow();

        store.end(webhook.id(), RUS, LATER);
        assertThat(store.renew(holder, LATER)).isTrue();
        store.end(webhook.id(), DEU, LATER);

        assertThat(store.note(holder, Progress.begin("further", NOW))).isFalse();
        assertThat(store.take(webhook.id(), LATER.plus(Duration.ofDays(1)), LATER))
                .isEmpty();
        assertThat(store.resume(webhook.id(), DEU, LATER)).isFalse();
        store.forget(LATER);
        assertThat(store.of(DEU)).hasSize(2);
        store.forget(LATER.plusMillis(1));
        assertThat(store.of(DEU)).isEqualTo(List.of(other));
    }

    @Test
    void aStateHasNoMoreThanItMayHoweverManyAreMadeAtOnce() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Webhook>>> made = callers.invokeAll(
                    Collections.nCopies(12, () -> store.make(webhook("https://receiver.example/"), PER_STATE)));
            int there = 0;
            for (Future<Optional<Webhook>> one : made) {
                there += one.get().isPresent() ? 1 : 0;
            }
            assertThat(there).isEqualTo(PER_STATE);
        }
        assertThat(store.of(DEU)).hasSize(PER_STATE);

        store.end(store.of(DEU).getFirst().id(), DEU, NOW);
        assertThat(store.make(webhook, PER_STATE)).hasValue(webhook);
        assertThat(store.make(webhook, PER_STATE)).as("the same again").hasValue(webhook);
        assertThat(store.make(webhook("https://receiver.example/"), PER_STATE)).isEmpty();
    }
}
