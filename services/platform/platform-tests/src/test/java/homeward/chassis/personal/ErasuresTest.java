package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoDatabase;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.axon.TestLedger;
import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Vitals;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.chassis.proof.JournalKey;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.ErasureProposed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.events.request.RequestContracts;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.StoredCommit;
import homeward.testkit.Happening;
import homeward.testkit.TestStore;

/** A case of DEU and GEO with two persons. */
class ErasuresTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER_CASE = new CaseId(new UUID(1, 2));
    private static final PersonId TAMAR = new PersonId(new UUID(2, 1));
    private static final PersonId ANI = new PersonId(new UUID(2, 2));
    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode GEO = new StateCode("GEO");
    private static final StateCode TUR = new StateCode("TUR");
    private static final UUID COMMAND = new UUID(3, 1);
    private static final ErasureGround GROUND = ErasureGround.DATA_SUBJECT_REQUEST;

    private final MongoDatabase database = TestStore.newDatabase();
    private final Journal journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
    private final EventCodec codec = Contracts.of(new RequestContracts()).codec();
    private final ErasureRecords records = TestLedger.on(journal, codec, RequestContracts.SERVICE);
    private final TestVault vault = new TestVault();
    private final Set<CaseId> running = new HashSet<>();
    private @Nullable LocalDate lastDay = LocalDate.EPOCH;
    private final Erasures erasures = erasures(vault.vault(), Set.of());

    @BeforeEach
    void twoPersons() {
        vault.vault().keysShared(CASE, Set.of(TAMAR, ANI), Set.of(DEU, GEO));
        for (PersonId person : List.of(TAMAR, ANI)) {
            propose(person, DEU, "first");
            propose(person, GEO, "first");
        }
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void itIsRecordedAndTheCopyOfTheStateIsDestroyed() {
        PersonDataErased recorded = erase(TAMAR, CASE, DEU, COMMAND);

        assertThat(recorded).isEqualTo(new PersonDataErased(CASE, Set.of(TAMAR), DEU, GROUND, false));
        assertThat(entries()).containsExactly(recorded);
        assertThat(vault.holders()).isEqualTo(Map.of(TAMAR, Set.of(GEO), ANI, Set.of(DEU, GEO)));
        assertThat(erase(TAMAR, CASE, GEO, new UUID(3, 2)).everywhere()).isTrue();
    }

    @Test
    void whoProposesDoesNotErase() {
        Actor first = administrator(DEU, "first");
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> erasures.erase(TAMAR, CASE, GROUND, first, COMMAND, new byte[32]));
        assertThat(refusal.rule()).isEqualTo("second-administrator");
        nothingHasHappened();
    }

    @Test
    void nothingIsErasedOnAGroundThatNobodyProposed() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> erasures.erase(
                        TAMAR,
                        CASE,
                        ErasureGround.RETENTION_ENDED,
                        administrator(DEU, "second"),
                        COMMAND,
                        new byte[32]));
        assertThat(refusal.rule()).isEqualTo("erasure-proposed-first");
        nothingHasHappened();
    }

    @Test
    void aProposalRepeatedChangesNothingAndAnotherAdministratorsIsRefused() {
        propose(TAMAR, DEU, "first");
        assertThatThrownBy(() -> propose(TAMAR, DEU, "second")).isInstanceOf(Refusal.class);
        nothingHasHappened();
        erase(TAMAR, CASE, DEU, COMMAND);
    }

    @Test
    void nothingIsProposedWhileTheCaseIsRunning() {
        running.add(CASE);
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> erasures.propose(
                        TAMAR,
                        CASE,
                        ErasureGround.TREATY_OBLIGATION,
                        administrator(DEU, "first"),
                        COMMAND,
                        new byte[32]));
        assertThat(refusal.rule()).isEqualTo("legal-hold");
    }

    @Test
    void beforeTheEndOfTheRetentionPeriodNothingIsErasedOnThatGround() {
        assertThat(refusedAsRetentionEnded(LocalDate.now(ZoneOffset.UTC).plusYears(1)))
                .isEqualTo("retention-period");
        assertThat(refusedAsRetentionEnded(LocalDate.now(ZoneOffset.UTC))).isEqualTo("retention-period");
        assertThat(refusedAsRetentionEnded(null)).isEqualTo("retention-period");
        assertThat(refusedAsRetentionEnded(LocalDate.now(ZoneOffset.UTC).minusDays(2)))
                .isEqualTo("erasure-proposed-first");
        nothingHasHappened();
    }

    private String refusedAsRetentionEnded(@Nullable LocalDate last) {
        lastDay = last;
        return catchThrowableOfType(
                        Refusal.class,
                        () -> erasures.erase(
                                TAMAR,
                                CASE,
                                ErasureGround.RETENTION_ENDED,
                                administrator(DEU, "second"),
                                COMMAND,
                                new byte[32]))
                .rule();
    }

    @Test
    void aKeyUsedForAProposalErasesNothing() {
        UUID used = proposal(TAMAR, DEU, "first");
        assertThatThrownBy(() -> erase(TAMAR, CASE, DEU, used)).isInstanceOf(IdempotencyKeyReused.class);
        nothingHasHappened();
    }

    @Test
    void bothPartiesSeeTheEntry() {
        erase(TAMAR, CASE, DEU, COMMAND);

        EventMeta meta = MetaJson.read(
                journal.findCommit(COMMAND).orElseThrow().events().getFirst().meta());
        assertThat(meta.parties()).containsExactlyInAnyOrder(DEU, GEO);
        assertThat(meta.actor().onBehalfOf()).isEqualTo(DEU);
        assertThat(meta.trace().command()).isEqualTo("ErasePersonData");
    }

    @Test
    void aRepeatedCommandGetsTheFirstAnswer() {
        PersonDataErased first = erase(TAMAR, CASE, DEU, COMMAND);
        erase(TAMAR, CASE, GEO, new UUID(3, 2));

        assertThat(erase(TAMAR, CASE, DEU, COMMAND)).isEqualTo(first);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void aKeyUsedForOnePersonErasesNoOther() {
        erase(TAMAR, CASE, DEU, COMMAND);

        assertThatThrownBy(() -> erase(ANI, CASE, DEU, COMMAND)).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(vault.holders()).containsEntry(ANI, Set.of(DEU, GEO));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aKeyUsedForAnApplicationErasesNothing() {
        Commit application = Happening.application(OTHER_CASE, 0, 1).commit();
        journal.append(application);

        assertThatThrownBy(() -> erase(TAMAR, CASE, DEU, application.id())).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(vault.holders()).containsEntry(TAMAR, Set.of(DEU, GEO));
    }

    /** Both look for an earlier record before either has one. */
    @Test
    void aKeyUsedForTwoPersonsAtOnceErasesOne() {
        Erasures late = new Erasures(
                vault.vault(),
                new ErasureRecords() {
                    private boolean looked;

                    @Override
                    public Optional<String> proposer(PersonId person, StateCode by, ErasureGround ground) {
                        return records.proposer(person, by, ground);
                    }

                    @Override
                    public void propose(
                            PersonId person, ErasureProposed proposal, UUID id, byte[] digest, Actor actor) {
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
                },
                hold(),
                (caseId, reader) -> Optional.ofNullable(lastDay),
                Clock.systemUTC(),
                Optional.empty());
        erase(TAMAR, CASE, DEU, COMMAND);

        assertThatThrownBy(() -> erase(late, ANI, CASE, DEU, COMMAND)).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(vault.holders()).containsEntry(ANI, Set.of(DEU, GEO));
    }

    @Test
    void theCaseMustBeThatOfThePerson() {
        assertThat(refused(TAMAR, OTHER_CASE, DEU)).isEqualTo("unknown");
        assertThat(refused(new PersonId(new UUID(9, 9)), CASE, DEU)).isEqualTo("unknown");
        nothingHasHappened();
    }

    @Test
    void aStateThatHoldsNoDataErasesNothing() {
        assertThat(refused(TAMAR, CASE, TUR)).isEqualTo("unknown");
        assertThat(refused(TAMAR, OTHER_CASE, TUR)).isEqualTo("unknown");
        nothingHasHappened();
    }

    @Test
    void nothingIsErasedWhileTheCaseIsRunning() {
        running.add(CASE);

        assertThat(refused(TAMAR, CASE, DEU)).isEqualTo("legal-hold");
        nothingHasHappened();
        running.clear();
        erase(TAMAR, CASE, DEU, COMMAND);
        assertThat(vault.holders()).containsEntry(TAMAR, Set.of(GEO));
    }

    @Test
    void theInstallationMayPermitGroundsOnWhichARunningCaseIsErased() {
        running.add(CASE);
        Erasures permitted = erasures(vault.vault(), Set.of(ErasureGround.DATA_SUBJECT_REQUEST));

        erase(permitted, TAMAR, CASE, DEU, COMMAND);
        assertThat(vault.holders()).containsEntry(TAMAR, Set.of(GEO));
        Erasures others = erasures(vault.vault(), Set.of(ErasureGround.UNLAWFULLY_PROCESSED));
        assertThatThrownBy(() -> erase(others, ANI, CASE, DEU, new UUID(3, 2))).isInstanceOf(Refusal.class);
    }

    @Test
    void ofManyAtOnceOneIsRecorded() throws Exception {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID command = new UUID(4, i);
            attempts.add(() -> {
                try {
                    erase(TAMAR, CASE, DEU, command);
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
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aSecondErasureByTheSameStateIsRefused() {
        erase(TAMAR, CASE, DEU, COMMAND);

        assertThat(refused(TAMAR, CASE, DEU)).isEqualTo("personal-data-erased");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatWasRecordedBeforeACrashIsDestroyedByARepetition() {
        crashAfterRecording();

        erase(TAMAR, CASE, DEU, COMMAND);
        assertThat(vault.holders()).containsEntry(TAMAR, Set.of(GEO));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatWasRecordedBeforeACrashIsDestroyedByAnotherAttempt() {
        crashAfterRecording();

        assertThat(refused(TAMAR, CASE, DEU)).isEqualTo("personal-data-erased");
        assertThat(vault.holders()).containsEntry(TAMAR, Set.of(GEO));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatWasRecordedBeforeACrashIsDestroyedAfterTheRestart() throws InterruptedException {
        crashAfterRecording();
        DisclosureKeeper keeper = new DisclosureKeeper(
                journal,
                (event, id, command, actor, causation) -> {},
                erasures,
                codec,
                database,
                new ParkedStreams(database),
                new Vitals(),
                RequestContracts.SERVICE);
        keeper.start(new StartupEvent());
        try {
            await().untilAsserted(() -> assertThat(vault.holders()).containsEntry(TAMAR, Set.of(GEO)));
        } finally {
            keeper.stop(new ShutdownEvent());
        }
        assertThat(vault.holders()).containsEntry(ANI, Set.of(DEU, GEO));
    }

    private void crashAfterRecording() {
        Erasures crashing = erasures(new Crashing(vault.vault()), Set.of());
        assertThatThrownBy(() -> erase(crashing, TAMAR, CASE, DEU, COMMAND)).isInstanceOf(VaultFailure.class);
        assertThat(entries()).hasSize(1);
        assertThat(vault.holders()).containsEntry(TAMAR, Set.of(DEU, GEO));
    }

    /** A vault whose process dies before it destroys anything. */
    private record Crashing(Vault vault) implements Vault {

        @Override
        public Map<PersonId, DataKey> keysShared(CaseId caseId, Set<PersonId> persons, Set<StateCode> holders) {
            return vault.keysShared(caseId, persons, holders);
        }

        @Override
        public DataKey keyAlone(CaseId caseId, PersonId person, StateCode by) {
            return vault.keyAlone(caseId, person, by);
        }

        @Override
        public Optional<DataKey> keyHeld(PersonId person, String keyId, StateCode by) {
            return vault.keyHeld(person, keyId, by);
        }

        @Override
        public byte[] derive(byte[] input) {
            return vault.derive(input);
        }

        @Override
        public Optional<Holders> holders(PersonId person) {
            return vault.holders(person);
        }

        @Override
        public void recognise(PersonId person, Set<String> keys) {
            vault.recognise(person, keys);
        }

        @Override
        public List<Recognised> recognised(StateCode by, Set<String> keys, CaseId except, int most) {
            return vault.recognised(by, keys, except, most);
        }

        @Override
        public List<Recognised> recognisedByAll(StateCode by, Set<String> keys, int most) {
            return vault.recognisedByAll(by, keys, most);
        }

        @Override
        public Erasure erase(PersonId person, StateCode by) {
            throw new VaultFailure("crash", null);
        }
    }

    private void nothingHasHappened() {
        assertThat(entries()).isEmpty();
        assertThat(vault.holders()).isEqualTo(Map.of(TAMAR, Set.of(DEU, GEO), ANI, Set.of(DEU, GEO)));
    }

    private PersonDataErased erase(PersonId person, CaseId caseId, StateCode by, UUID command) {
        return erase(erasures, person, caseId, by, command);
    }

    private static PersonDataErased erase(Erasures with, PersonId person, CaseId caseId, StateCode by, UUID command) {
        Actor actor = administrator(by, "second");
        byte[] digest = (person + "\n" + caseId).getBytes(StandardCharsets.UTF_8);
        return with.erase(person, caseId, GROUND, actor, command, digest);
    }

    private static Actor administrator(StateCode of, String who) {
        return new Actor(of + "-administrator@" + who, of, "a fictional authority", Set.of(Role.ADMINISTRATOR));
    }

    private void propose(PersonId person, StateCode by, String who) {
        byte[] digest = ("propose " + person).getBytes(StandardCharsets.UTF_8);
        erasures.propose(person, CASE, GROUND, administrator(by, who), proposal(person, by, who), digest);
    }

    private static UUID proposal(PersonId person, StateCode by, String who) {
        return UUID.nameUUIDFromBytes((person + "|" + by + "|" + who).getBytes(StandardCharsets.UTF_8));
    }

    private String refused(PersonId person, CaseId caseId, StateCode by) {
        return catchThrowableOfType(Refusal.class, () -> erase(person, caseId, by, new UUID(5, 5)))
                .rule();
    }

    private Erasures erasures(Vault with, Set<ErasureGround> whileRunning) {
        return new Erasures(
                with,
                records,
                hold(),
                (caseId, reader) -> Optional.ofNullable(lastDay),
                Clock.systemUTC(),
                Optional.of(List.copyOf(whileRunning)));
    }

    private LegalHold hold() {
        return (caseId, person, reader) -> running.contains(caseId);
    }

    private List<PersonDataErased> entries() {
        List<PersonDataErased> entries = new ArrayList<>();
        try (var reader = journal.read(1)) {
            while (reader.hasNext()) {
                StoredCommit commit = reader.next();
                commit.events().stream()
                        .map(event -> codec.decode(
                                RequestContracts.SERVICE, event.type(), event.version(), event.payload(), event.id()))
                        .filter(PersonDataErased.class::isInstance)
                        .forEach(event -> entries.add((PersonDataErased) event));
            }
        }
        return entries;
    }
}
