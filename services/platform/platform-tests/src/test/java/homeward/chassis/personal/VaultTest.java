package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.testkit.TestStore;

/** Two cases: one of DEU and GEO, one of BEL and ARM. */
class VaultTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER_CASE = new CaseId(new UUID(1, 2));
    private static final PersonId TAMAR = new PersonId(new UUID(2, 1));
    private static final PersonId ANI = new PersonId(new UUID(2, 2));
    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode GEO = new StateCode("GEO");
    private static final StateCode BEL = new StateCode("BEL");
    private static final StateCode ARM = new StateCode("ARM");

    @TempDir
    Path folder;

    private final MongoDatabase database = TestStore.newDatabase();
    private Vault vault;

    @BeforeEach
    void open() {
        vault = anotherProcess();
    }

    @Test
    void thePartiesOfThePersonsCaseHoldTheKey() {
        DataKey key = shared(CASE, TAMAR, DEU, GEO);

        assertThat(vault.keyHeld(TAMAR, key.id(), DEU)).isPresent();
        assertThat(vault.keyHeld(TAMAR, key.id(), GEO)).isPresent();
        assertThat(vault.keyHeld(TAMAR, key.id(), BEL)).isEmpty();
    }

    @Test
    void aStatesKeysAreCountedForItselfAlone() {
        assertThat(vault.counts(DEU)).isEqualTo(new Vault.KeyCounts(false, 0, 0, 0));
        shared(CASE, TAMAR, DEU, GEO);
        shared(OTHER_CASE, ANI, BEL, ARM);
        vault.keyAlone(CASE, TAMAR, GEO);

        assertThat(vault.counts(DEU)).isEqualTo(new Vault.KeyCounts(true, 1, 0, 0));
        assertThat(vault.counts(GEO)).isEqualTo(new Vault.KeyCounts(true, 1, 1, 0));
        vault.erase(TAMAR, GEO);
        assertThat(vault.counts(GEO)).isEqualTo(new Vault.KeyCounts(true, 0, 0, 1));
        assertThat(vault.counts(DEU)).isEqualTo(new Vault.KeyCounts(true, 1, 0, 0));
    }

    @Test
    void anotherCaseGetsNoCopyOfThePersonsKey() {
        shared(CASE, TAMAR, DEU, GEO);

        for (Vault process : List.of(vault, anotherProcess())) {
            assertThat(refused(process, OTHER_CASE, Set.of(TAMAR), BEL, ARM)).isEqualTo("person-of-the-case");
            assertThat(refused(process, OTHER_CASE, Set.of(TAMAR), DEU, GEO)).isEqualTo("person-of-the-case");
        }
        assertThat(copies(TAMAR)).containsExactlyInAnyOrder("DEU", "GEO");
    }

    @Test
    void aStateThatIsNoPartyOfTheCaseGetsNoCopy() {
        shared(CASE, TAMAR, DEU, GEO);

        for (Vault process : List.of(vault, anotherProcess())) {
            assertThat(refused(process, CASE, Set.of(TAMAR), DEU, GEO, BEL)).isEqualTo("person-of-the-case");
        }
        assertThat(copies(TAMAR)).containsExactlyInAnyOrder("DEU", "GEO");
    }

    @Test
    void nothingIsMadeForTheOthersIfOnePersonIsOfAnotherCase() {
        shared(CASE, TAMAR, DEU, GEO);

        assertThat(refused(vault, OTHER_CASE, new LinkedHashSet<>(List.of(ANI, TAMAR)), BEL, ARM))
                .isEqualTo("person-of-the-case");
        assertThat(copies(ANI)).isEmpty();
    }

    @Test
    void thePartiesOfACaseAreThoseOfItsFirstEvent() {
        shared(CASE, TAMAR, DEU);
        assertThat(refused(vault, CASE, Set.of(TAMAR), DEU, GEO)).isEqualTo("person-of-the-case");
        assertThat(copies(TAMAR)).containsExactly("DEU");
    }

    @Test
    void anErasedCopyThatComesBackFromABackupDoesNotOpen() {
        DataKey key = shared(CASE, TAMAR, DEU, GEO);
        Document backup = stored(TAMAR);
        vault.erase(TAMAR, DEU);
        database.getCollection("persons")
                .updateOne(
                        Filters.eq(TAMAR.toString()),
                        Updates.set(
                                "copies.DEU",
                                backup.get("copies", Document.class).get("DEU")));

        assertThat(anotherProcess().keyHeld(TAMAR, key.id(), DEU)).isEmpty();
        assertThat(anotherProcess().keyHeld(TAMAR, key.id(), GEO)).isPresent();
    }

    @Test
    void whatOneStateAloneMayReadIsOpenedByNoOther() {
        DataKey shared = shared(CASE, TAMAR, DEU, GEO);
        DataKey alone = vault.keyAlone(CASE, TAMAR, DEU);

        assertThat(alone.id()).isNotEqualTo(shared.id());
        for (Vault process : List.of(vault, anotherProcess())) {
            assertThat(process.keyAlone(CASE, TAMAR, DEU).id()).isEqualTo(alone.id());
            assertThat(process.keyHeld(TAMAR, alone.id(), DEU)).isPresent();
            assertThat(process.keyHeld(TAMAR, alone.id(), GEO)).isEmpty();
            assertThat(process.keyHeld(TAMAR, alone.id(), BEL)).isEmpty();
        }
        byte[] sealed = alone.seal(new byte[] {1}, new byte[0]);
        assertThat(catchThrowableOfType(VaultFailure.class, () -> shared.open(sealed, new byte[0])))
                .isNotNull();
    }

    @Test
    void aStateOutsideThePersonsCaseHasNoKeyOfItsOwn() {
        shared(CASE, TAMAR, DEU, GEO);

        for (Executable attempt : List.<Executable>of(
                () -> vault.keyAlone(OTHER_CASE, TAMAR, DEU),
                () -> vault.keyAlone(CASE, TAMAR, BEL),
                () -> vault.keyAlone(CASE, ANI, DEU))) {
            assertThat(catchThrowableOfType(Refusal.class, attempt::execute).rule())
                    .isEqualTo("person-of-the-case");
        }
    }

    @Test
    void erasureDestroysTheStatesOwnKeyAndNothingSealedAfterwardsEverOpens() {
        shared(CASE, TAMAR, DEU, GEO);
        DataKey alone = vault.keyAlone(CASE, TAMAR, DEU);
        vault.keyHeld(TAMAR, alone.id(), DEU);
        Document backup = stored(TAMAR);

        vault.erase(TAMAR, DEU);

        assertThat(vault.keyHeld(TAMAR, alone.id(), DEU)).isEmpty();
        assertThat(stored(TAMAR).toJson()).doesNotContain(alone.id());
        DataKey nobodys = vault.keyAlone(CASE, TAMAR, DEU);
        assertThat(nobodys.id()).isNotEqualTo(alone.id());
        assertThat(anotherProcess().keyHeld(TAMAR, nobodys.id(), DEU)).isEmpty();
        database.getCollection("persons")
                .updateOne(Filters.eq(TAMAR.toString()), Updates.set("alone", backup.get("alone", Document.class)));
        assertThat(anotherProcess().keyHeld(TAMAR, alone.id(), DEU)).isEmpty();
    }

    @Test
    void derivedIdsAreTheSameInEveryServiceAndDifferentInEveryInstallation() {
        byte[] text = "AUT\naut-requesting-officer\nAT-2026-17".getBytes(StandardCharsets.UTF_8);

        assertThat(vault.derive(text)).isEqualTo(anotherProcess().derive(text)).hasSize(16);
        Vault elsewhere = new MongoVault(TestStore.newDatabase(), master(), Duration.ofSeconds(5));
        assertThat(elsewhere.derive(text)).isNotEqualTo(vault.derive(text));
    }

    @Test
    void derivedIdsAreUuidsOfTheCustomVersion() {
        VaultIds ids = new VaultIds(vault);

        List<UUID> derived = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            derived.add(ids.of("text " + i));
        }
        assertThat(derived).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(ids.of("text 7")).isEqualTo(derived.get(7));
    }

    private DataKey shared(CaseId caseId, PersonId person, StateCode... holders) {
        return Objects.requireNonNull(
                vault.keysShared(caseId, Set.of(person), Set.of(holders)).get(person));
    }

    private static String refused(Vault by, CaseId caseId, Set<PersonId> persons, StateCode... holders) {
        return catchThrowableOfType(Refusal.class, () -> by.keysShared(caseId, persons, Set.of(holders)))
                .rule();
    }

    private Set<String> copies(PersonId person) {
        Document stored = database.getCollection("persons")
                .find(Filters.eq(person.toString()))
                .first();
        return stored == null ? Set.of() : stored.get("copies", Document.class).keySet();
    }

    private Document stored(PersonId person) {
        return database.getCollection("persons")
                .find(Filters.eq(person.toString()))
                .first();
    }

    private Vault anotherProcess() {
        return new MongoVault(database, master(), Duration.ofSeconds(5));
    }

    private Aead master() {
        return MasterKey.from(folder.resolve("master.json"));
    }
}
