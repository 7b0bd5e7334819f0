package homeward.chassis.personal;

import static homeward.chassis.personal.ErasableCase.ANI;
import static homeward.chassis.personal.ErasableCase.CASE;
import static homeward.chassis.personal.ErasableCase.COMMAND;
import static homeward.chassis.personal.ErasableCase.DEU;
import static homeward.chassis.personal.ErasableCase.GEO;
import static homeward.chassis.personal.ErasableCase.TAMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Vitals;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.ErasureProposed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.events.request.RequestContracts;

/** Erasures at the same time, and those whose process dies on the way. */
class ErasuresAtOnceTest {

    private final ErasableCase file = new ErasableCase();

    @AfterEach
    void close() {
        file.close();
    }

    /** Both look for an earlier record before either has one. */
    @Test
    void aKeyUsedForTwoPersonsAtOnceErasesOne() {
        Erasures late = file.erasures(file.vault.vault(), new LateRecords(file.records), Optional.empty());
        file.erase(TAMAR, CASE, DEU, COMMAND);

        assertThatThrownBy(() -> ErasableCase.erase(late, ANI, CASE, DEU, COMMAND)).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(file.vault.holders()).containsEntry(ANI, Set.of(DEU, GEO));
    }

    @Test
    void ofManyAtOnceOneIsRecorded() throws Exception {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID command = new UUID(4, i);
            attempts.add(() -> {
                try {
                    file.erase(TAMAR, CASE, DEU, command);
                    return true;
                } catch (Refusal refusal) {
                    assertThat(refusal.rule()).isEqualTo("personal-data-erased");
                    return false;
                }
            });
        }
        int erased = 0;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> attempt : all.invokeAll(attempts)) {
                erased += attempt.get() ? 1 : 0;
            }
        }
        assertThat(erased).isEqualTo(1);
        assertThat(file.entries()).hasSize(1);
    }

    @Test
    void whatWasRecordedBeforeACrashIsDestroyedByARepetition() {
        crashAfterRecording();

        file.erase(TAMAR, CASE, DEU, COMMAND);
        assertThat(file.vault.holders()).containsEntry(TAMAR, Set.of(GEO));
        assertThat(file.entries()).hasSize(1);
    }

    @Test
    void whatWasRecordedBeforeACrashIsDestroyedByAnotherAttempt() {
        crashAfterRecording();

        assertThat(file.refused(TAMAR, CASE, DEU)).isEqualTo("personal-data-erased");
        assertThat(file.vault.holders()).containsEntry(TAMAR, Set.of(GEO));
        assertThat(file.entries()).hasSize(1);
    }

    @Test
    void whatWasRecordedBeforeACrashIsDestroyedAfterTheRestart() throws InterruptedException {
        crashAfterRecording();
        DisclosureKeeper keeper = new DisclosureKeeper(
                file.journal,
                (event, id, command, actor, causation) -> {},
                file.erasures,
                file.codec,
                file.database,
                new ParkedStreams(file.database),
                new Vitals(),
                RequestContracts.SERVICE);
        keeper.start(new StartupEvent());
        try {
            await().untilAsserted(() -> assertThat(file.vault.holders()).containsEntry(TAMAR, Set.of(GEO)));
        } finally {
            keeper.stop(new ShutdownEvent());
        }
        assertThat(file.vault.holders()).containsEntry(ANI, Set.of(DEU, GEO));
    }

    private void crashAfterRecording() {
        Erasures crashing = file.erasures(new CrashingVault(file.vault.vault()), Set.of());
        assertThatThrownBy(() -> ErasableCase.erase(crashing, TAMAR, CASE, DEU, COMMAND))
                .isInstanceOf(VaultFailure.class);
        assertThat(file.entries()).hasSize(1);
        assertThat(file.vault.holders()).containsEntry(TAMAR, Set.of(DEU, GEO));
    }

    /** Finds nothing at the first look. */
    private static final class LateRecords implements ErasureRecords {

        private final ErasureRecords records;
        private boolean looked;

        LateRecords(ErasureRecords records) {
            this.records = records;
        }

        @Override
        public Optional<String> proposer(PersonId person, StateCode by, ErasureGround ground) {
            return records.proposer(person, by, ground);
        }

        @Override
        public void propose(PersonId person, ErasureProposed proposal, UUID id, byte[] digest, Actor actor) {
            records.propose(person, proposal, id, digest, actor);
        }

        @Override
        public Optional<PersonDataErased> recorded(UUID commandId, byte[] digest) {
            boolean first = !looked;
            looked = true;
            return first ? Optional.empty() : records.recorded(commandId, digest);
        }

        @Override
        public Optional<PersonDataErased> recorded(PersonId person, StateCode by) {
            return records.recorded(person, by);
        }

        @Override
        public void record(
                PersonId person,
                PersonDataErased erasure,
                Set<StateCode> parties,
                UUID id,
                byte[] digest,
                Actor actor) {
            records.record(person, erasure, parties, id, digest, actor);
        }
    }
}
