package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.client.MongoDatabase;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.axon.TestLedger;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.JournalKey;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.RequestContracts;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.NewEvent;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

class UnreadableEventTest {

    private final MongoDatabase database = TestStore.newDatabase();
    private final Journal journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
    private final ParkedStreams parked = new ParkedStreams(database);
    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final Vitals vitals = new Vitals();
    private volatile boolean broken;
    private final DisclosureKeeper keeper = new DisclosureKeeper(
            journal,
            (event, id, command, actor, causation) -> record(command),
            new Erasures(
                    new TestVault().vault(),
                    TestLedger.on(journal, Happening.CONTRACTS.codec(), RequestContracts.SERVICE),
                    (caseId, person, reader) -> true,
                    (caseId, reader) -> Optional.empty(),
                    Clock.systemUTC(),
                    Optional.empty()),
            Happening.CONTRACTS.codec(),
            database,
            parked,
            vitals,
            RequestContracts.SERVICE);

    @BeforeEach
    void start() {
        keeper.start(new StartupEvent());
    }

    @AfterEach
    void stop() throws InterruptedException {
        keeper.stop(new ShutdownEvent());
        journal.close();
    }

    @Test
    void onlyItsOwnEntriesAreMissingAndItIsParked() {
        journal.append(refusal());
        Commit unreadable = unreadable(refusal());
        journal.append(unreadable);
        journal.append(refusal());

        await().until(() -> entries.size() == 4);

        assertThat(entries).containsExactlyInAnyOrder("DiscloseData", "ReceiveData", "DiscloseData", "ReceiveData");
        await().until(() -> parked.all().size() == 1);
        Parked stream = parked.all().getFirst();
        assertThat(stream.consumer()).isEqualTo("disclosure-ledger");
        assertThat(stream.stream()).startsWith(unreadable.stream());
        assertThat(keeper.has(stream.consumer())).isTrue();
        assertThat(keeper.heal(stream, List.of())).isPresent();
        assertThat(vitals.death()).isEmpty();
    }

    @Test
    void anErrorEndsTheProcessesLife() {
        broken = true;

        journal.append(refusal());

        await().until(() -> vitals.death().isPresent());
        assertThat(vitals.death()).contains(new Vitals.Death("disclosure ledger", "NoClassDefFoundError"));
        assertThat(parked.all()).isEmpty();
    }

    private void record(String command) {
        if (broken) {
            throw new NoClassDefFoundError();
        }
        entries.add(command);
    }

    private static Commit refusal() {
        CaseId caseId = new CaseId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        return new Happening(
                        RequestContracts.SERVICE,
                        "application-" + caseId,
                        0,
                        1,
                        new ReadmissionRefused(
                                caseId,
                                person,
                                Set.of(RefusalReason.NOT_A_NATIONAL),
                                new Personal.Sealed<>(person, "key", "ciphertext", "")))
                .commit();
    }

    private static Commit unreadable(Commit commit) {
        NewEvent event = commit.events().getFirst();
        byte[] payload = "no event".getBytes(StandardCharsets.UTF_8);
        return new Commit(
                commit.id(),
                commit.stream(),
                commit.type(),
                commit.first(),
                List.of(new NewEvent(event.id(), event.type(), event.version(), event.time(), payload, event.meta())));
    }
}
