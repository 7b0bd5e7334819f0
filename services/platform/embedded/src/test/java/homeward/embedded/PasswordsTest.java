package homeward.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void passwordsAreMadeOnceAndReadByTheirOwnerAlone() throws Exception {
        Path file = directory.resolve("data").resolve("passwords.properties");

        Passwords first = Passwords.keptIn(file, List.of("request", "vault"), List.of("request", "operator"));
        Passwords again = Passwords.keptIn(file, List.of("request", "vault"), List.of("request", "operator"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(first.store()).containsOnlyKeys("request", "vault").isEqualTo(again.store());
        assertThat(first.kafka()).containsOnlyKeys("request", "operator").isEqualTo(again.kafka());
        assertThat(Passwords.existing(file))
                .hasValueSatisfying(kept -> assertThat(kept.store()).isEqualTo(first.store()));
        List<String> all = List.of(
                first.store().get("request"),
                first.store().get("vault"),
                first.kafka().get("request"),
                first.kafka().get("operator"));
        assertThat(new HashSet<>(all)).hasSize(4).allMatch(password -> password.length() == 32);
        assertThat(first.toString()).doesNotContain(all);
    }

    @Test
    void aUserWhoIsNewGetsAPasswordAndTheOthersKeepTheirs() throws Exception {
        Path file = directory.resolve("passwords.properties");
        String old =
                Passwords.keptIn(file, List.of("request"), List.of()).store().get("request");

        Passwords more = Passwords.keptIn(file, List.of("request", "feed"), List.of("feed"));

        assertThat(more.store()).containsEntry("request", old).containsKey("feed");
        assertThat(more.kafka()).containsOnlyKeys("feed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whereNobodyLogsInThereIsNoFile() {
        Path file = directory.resolve("passwords.properties");
        Passwords.keptIn(file, List.of(), List.of());
        assertThat(file).doesNotExist();
        assertThat(Passwords.existing(file)).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSaidInOneLineWithoutItsContent() throws Exception {
        Path file = directory.resolve("passwords.properties");
        Files.writeString(file, "store.request=\\uhidden");
        assertThatExceptionOfType(PlatformFailure.class)
                .isThrownBy(() -> Passwords.existing(file))
                .withMessage("The passwords in " + file + " cannot be read");
    }
}
