package homeward.feed.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.consuming.ConsumerLag;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.reading.ReadModels;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.JourneyLearned;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.feed.Publishers;
import homeward.feed.http.Publisher;
import homeward.feed.showing.Samples;
import homeward.testkit.Happening;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class CasesTest {

    private static final Set<String> PLACES = Set.of("AMS", "SVO");
    private static final Set<StateCode> ASKED = Set.of(new StateCode("NLD"));

    @Inject
    ReadModels models;

    @Inject
    ParkedStreams parked;

    @Inject
    ConsumerLag lag;

    /** As in a replica, not within a request. */
    private final ExecutorService follower = Executors.newSingleThreadExecutor();

    @BeforeEach
    void theFeedIsReady() {
        Publishers.haveStarted();
    }

    @AfterEach
    void stop() {
        follower.shutdownNow();
    }

    @Test
    void aReplicaThatStartsLaterKnowsTheSameOfEveryEvent() throws Exception {
        List<Happening> history = history();
        Publisher.publish(history);
        List<Facts> asTheyCame = facts(startedNow(Duration.ofSeconds(30)), history);

        for (int i = 0; i < history.size(); i++) {
            assertThat(facts(startedNow(Duration.ofSeconds(30)), List.of(history.get(i))))
                    .as(history.get(i).type())
                    .containsExactly(asTheyCame.get(i));
        }
        assertThat(asTheyCame).extracting(Facts::places).containsOnly(PLACES);
        assertThat(asTheyCame).extracting(Facts::asked).containsExactly(Set.of(), ASKED, ASKED, ASKED);
    }

    @Test
    void aJourneyOfWhichNobodyEverTellsHoldsNothingUp() throws Exception {
        JourneyLearned odd = learned(UUID.randomUUID(), new Source("transfer-of-nobody", 7, UUID.randomUUID()));
        Happening happening = Publisher.happening(odd, "application-" + odd.caseId());
        Publisher.publish(List.of(happening));
        AtomicBoolean busy = new AtomicBoolean(true);
        Thread others = Thread.ofPlatform().daemon().start(() -> {
            while (busy.get()) {
                Publisher.receipts(Publisher.freshCase(), 1); // something is always on its way
            }
        });
        try {
            assertThat(facts(startedNow(Duration.ofSeconds(10)), List.of(happening)))
                    .extracting(Facts::places)
                    .containsExactly(Set.of());
        } finally {
            busy.set(false);
            others.join();
        }
    }

    /** A journey through a transit state that ends in a take-back, by whose id the application knows it from then on. */
    private static List<Happening> history() {
        List<Happening> history = new ArrayList<>();
        for (Class<? extends DomainEvent> type :
                List.of(ItineraryProposed.class, TransitRequested.class, TakeBackOpened.class)) {
            DomainEvent event = Samples.event(Happening.CONTRACTS.of(type));
            history.add(Publisher.happening(event, "transfer-" + event.caseId()));
        }
        Happening last = history.getLast();
        TakeBackOpened opened = (TakeBackOpened) last.event();
        JourneyLearned learned = learned(opened.takeBackId(), recorded(last).source());
        history.add(Publisher.happening(learned, "application-" + learned.caseId()));
        return history;
    }

    private static JourneyLearned learned(UUID journey, Source source) {
        JourneyLearned like = (JourneyLearned) Samples.event(Happening.CONTRACTS.of(JourneyLearned.class));
        return new JourneyLearned(
                like.caseId(), journey, like.travellers(), JourneyProgress.MUST_BE_TAKEN_BACK, like.at(), source);
    }

    private Cases startedNow(Duration patience) {
        return new Cases(models, parked, lag, patience);
    }

    private List<Facts> facts(Cases cases, List<Happening> history) throws Exception {
        Callable<List<Facts>> lookUp = () ->
                history.stream().map(happening -> cases.of(recorded(happening))).toList();
        return follower.submit(lookUp).get(Publishers.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static Recorded<DomainEvent> recorded(Happening happening) {
        return new Recorded<>(happening.envelope(), happening.event());
    }
}
