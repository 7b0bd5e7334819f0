package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.testkit.TestStore;

/** Keys of the vault are replaced while it is used, and what was sealed before still opens. */
class VaultRotationTest {

    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode GEO = new StateCode("GEO");
    private static final CaseId CASE = new CaseId(new UUID(3, 1));
    private static final PersonId PERSON = new PersonId(new UUID(3, 2));
    private static final byte[] TEXT = "fictional text".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "event".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final MongoDatabase database = TestStore.newDatabase();
    private Path master;
    private MongoVault vault;
    private DataKey key;
    private byte[] sealed;

    @BeforeEach
    void used() {
        master = folder.resolve("master.json");
        vault = vault();
        key = Objects.requireNonNull(
                vault.keysShared(CASE, Set.of(PERSON), Set.of(DEU, GEO)).get(PERSON));
        vault.keyAlone(CASE, PERSON, DEU);
        sealed = key.seal(TEXT, PLACE);
    }

    @Test
    void afterAStatesKeyWasReplacedEverythingOpensAndTheFormerKeyIsGone() {
        Binary before = copy();
        byte[] ofState = stateKey("DEU");

        assertThat(rotation().state(DEU)).as("the shared copy and its own").isEqualTo(2);

        assertThat(copy()).isNotEqualTo(before);
        assertThat(stateKey("DEU")).isNotEqualTo(ofState);
        assertOpens(vault, DEU);
        assertOpens(vault(), DEU);
        assertOpens(vault(), GEO);
        database.getCollection("persons")
                .updateOne(Filters.eq(PERSON.toString()), new Document("$set", new Document("copies.DEU", before)));
        assertThatThrownBy(() -> vault().keyHeld(PERSON, key.id(), DEU))
                .as("a copy of before, put back from a backup")
                .isInstanceOf(VaultFailure.class);
    }

    @Test
    void afterTheMasterKeyWasReplacedEverythingOpensAndTheFormerFileIsOfNoUse() throws IOException {
        byte[] file = Files.readAllBytes(master);
        byte[] ids = vault.derive(TEXT);

        assertThat(rotation().master()).as("two states, one secret").isEqualTo(3);

        assertOpens(vault, DEU);
        assertOpens(vault(), GEO);
        assertThat(vault().derive(TEXT)).isEqualTo(ids);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master)))
                .isEqualTo("rw-------");
        Files.write(master, file);
        assertThatThrownBy(() -> vault().keyHeld(PERSON, key.id(), DEU)).isInstanceOf(VaultFailure.class);
    }

    @Test
    void afterTheKeyOfTheIndexWasReplacedEverybodyIsFoundAndTheFormerTokensAreOfNoUse() {
        Set<String> keys = Set.of("NAME one", "NAME two");
        vault.recognise(PERSON, keys);
        List<Document> before = tokens();
        byte[] ofIndex = indexKey();

        assertThat(rotation().index()).isEqualTo(1);

        assertThat(indexKey()).isNotEqualTo(ofIndex);
        assertThat(tokens()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        assertThat(found(vault())).hasSize(1);
        vault().recognise(PERSON, keys);
        assertThat(tokens()).as("entered again").hasSameSizeAs(before);
        database.getCollection("persons")
                .updateOne(Filters.eq(PERSON.toString()), new Document("$set", new Document("tokens", before)));
        assertThat(found(vault()))
                .as("tokens of before, put back from a backup")
                .isEmpty();
    }

    @Test
    void whileTheKeyOfTheIndexIsReplacedEverybodyIsFound() {
        vault.recognise(PERSON, Set.of("NAME one"));
        MongoVault behind = new MongoVault(database, MasterKey.from(master), Duration.ofMinutes(5));
        assertThat(found(behind)).hasSize(1);
        List<String> steps = new ArrayList<>();
        new VaultRotation(database, master, null, () -> {
                    assertThat(found(vault())).as("after step %d", steps.size()).hasSize(1);
                    if (steps.isEmpty()) {
                        assertThat(found(behind))
                                .as("one that does not know the new key")
                                .hasSize(1);
                    }
                    vault().recognise(PERSON, Set.of("NAME one", "NAME " + steps.size()));
                    steps.add("paused");
                })
                .index();

        assertThat(steps).hasSize(2);
        assertThat(found(vault())).hasSize(1);
        assertThat(tokens()).as("three keys for each of two states, each once").hasSize(6);
    }

    @Test
    void withoutAnIndexThereIsNoKeyToReplace() {
        assertThatThrownBy(() -> rotation().index()).isInstanceOf(VaultFailure.class);
    }

    private static List<Vault.Recognised> found(MongoVault in) {
        return in.recognised(GEO, Set.of("NAME one"), new CaseId(new UUID(3, 9)), 20);
    }

    private List<Document> tokens() {
        return Objects.requireNonNull(database.getCollection("persons")
                        .find(Filters.eq(PERSON.toString()))
                        .first())
                .getList("tokens", Document.class);
    }

    private byte[] indexKey() {
        return Objects.requireNonNull(database.getCollection("secrets")
                        .find(Filters.eq(TokenLayer.NAME))
                        .first())
                .get("wrapped", Binary.class)
                .getData();
    }

    @Test
    void whatAStateErasedStaysErased() {
        vault.erase(PERSON, GEO);

        rotation().state(GEO);

        assertThat(vault().keyHeld(PERSON, key.id(), GEO)).isEmpty();
    }

    @Test
    void aStateWithoutKeyHasNoneToReplace() {
        assertThatThrownBy(() -> rotation().state(new StateCode("FRA"))).isInstanceOf(VaultFailure.class);
    }

    private void assertOpens(MongoVault with, StateCode state) {
        assertThat(with.keyHeld(PERSON, key.id(), state).orElseThrow().open(sealed, PLACE))
                .isEqualTo(TEXT);
    }

    private VaultRotation rotation() {
        return new VaultRotation(database, master, null, Duration.ZERO);
    }

    private MongoVault vault() {
        return new MongoVault(database, MasterKey.from(master), Duration.ZERO);
    }

    private Binary copy() {
        return database.getCollection("persons")
                .find(Filters.eq(PERSON.toString()))
                .first()
                .get("copies", Document.class)
                .get("DEU", Binary.class);
    }

    private byte[] stateKey(String state) {
        return database.getCollection("states")
                .find(Filters.eq(state))
                .first()
                .get("wrapped", Binary.class)
                .getData();
    }
}
