package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.crypto.KeyGenerator;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.testkit.TestStore;

/** The vault's master key wrapped by a key service: SoftHSM2, if Debian's package softhsm2 is installed. */
@Tag("long")
class Pkcs11KeyTest {

    private static final String PIN = "135790";
    private static final String LABEL = "homeward";
    private static final byte[] TEXT = "fictional text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static Pkcs11Key.Place place;

    @BeforeAll
    static void token() throws Exception {
        Optional<Path> library = Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        String settings = System.getenv("SOFTHSM2_CONF"); // the library reads it, and only at its first use
        if (library.isEmpty() || settings == null) {
            System.out.println(
                    "NOT RUN: Pkcs11KeyTest, which needs SoftHSM2 (Debian's package softhsm2) and the variable"
                            + " SOFTHSM2_CONF with the name of a file to be made");
        }
        assumeTrue(library.isPresent() && settings != null, "SoftHSM2 is not installed");
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(Path.of(settings), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        place = new Pkcs11Key.Place(library.get(), initialised(), PIN, LABEL);
        Provider provider = Pkcs11Key.provider(place);
        KeyStore token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, PIN.toCharArray());
        KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
        generator.init(256);
        token.setKeyEntry(LABEL, generator.generateKey(), null, null);
    }

    /** @return the slot of a new token */
    private static long initialised() throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        "softhsm2-util", "--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", PIN)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        Matcher slot = Pattern.compile("slot (\\d+)").matcher(said);
        assertThat(slot.find()).as(said).isTrue();
        return Long.parseLong(slot.group(1));
    }

    @Test
    void theMasterKeysFileIsOfNoUseWithoutTheKeyService() throws IOException {
        MongoDatabase database = TestStore.newDatabase();
        Path master = folder.resolve("master.json");
        StateCode state = new StateCode("DEU");
        PersonId person = new PersonId(new UUID(4, 2));
        MongoVault vault = new MongoVault(database, MasterKey.from(master, Pkcs11Key.at(place)), Duration.ZERO);
        DataKey key = Objects.requireNonNull(vault.keysShared(new CaseId(new UUID(4, 1)), Set.of(person), Set.of(state))
                .get(person));
        byte[] sealed = key.seal(TEXT, TEXT);

        MongoVault again = new MongoVault(database, MasterKey.from(master, Pkcs11Key.at(place)), Duration.ZERO);
        assertThat(again.keyHeld(person, key.id(), state).orElseThrow().open(sealed, TEXT))
                .isEqualTo(TEXT);
        assertThat(Files.readString(master)).contains("encryptedKeyset");
        assertThatThrownBy(() -> MasterKey.from(master)).isInstanceOf(VaultFailure.class);

        new VaultRotation(database, master, Pkcs11Key.at(place), Duration.ZERO).master();
        assertThat(again.keyHeld(person, key.id(), state).orElseThrow().open(sealed, TEXT))
                .isEqualTo(TEXT);
    }

    @Test
    void whatWasChangedOrBelongsToSomethingElseDoesNotOpen() throws GeneralSecurityException {
        Pkcs11Key key = Pkcs11Key.at(place);
        byte[] wrapped = key.encrypt(TEXT, new byte[] {1});
        assertThat(key.decrypt(wrapped, new byte[] {1})).isEqualTo(TEXT);
        assertThatThrownBy(() -> key.decrypt(wrapped, new byte[] {2})).isInstanceOf(GeneralSecurityException.class);
        wrapped[20] ^= 1;
        assertThatThrownBy(() -> key.decrypt(wrapped, new byte[] {1})).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aMissingKeyIsNamedAndThePinIsNot() {
        var missing = new Pkcs11Key.Place(place.library(), place.slot(), PIN, "other");
        assertThatThrownBy(() -> Pkcs11Key.at(missing))
                .isInstanceOf(VaultFailure.class)
                .hasMessageContaining("other")
                .hasMessageNotContaining(PIN);
    }
}
