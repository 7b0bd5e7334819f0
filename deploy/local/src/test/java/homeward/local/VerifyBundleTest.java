package homeward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import homeward.local.console.PlainError;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SigningKey;

/** {@code ./homeward verify FILE}, for which nothing runs. */
class VerifyBundleTest {

    @TempDir
    private Path folder = Path.of(".");

    private Path bundle = Path.of(".");
    private final StringWriter output = new StringWriter();

    @BeforeEach
    void thereIsAFile() throws Exception {
        bundle = Files.writeString(folder.resolve("case.zip"), "no bundle");
    }

    @Test
    void keysThatAreNotThereAreNotReplacedByTheBundlesOwn() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (Path keys : List.of(empty, folder.resolve("missing"), bundle)) {
            assertThatExceptionOfType(PlainError.class)
                    .isThrownBy(() -> verified(keys).call())
                    .withMessageStartingWith("There are no public keys in " + keys);
        }
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void withTheKeysOfALogTheFileIsLookedAt() throws Exception {
        Path keys = folder.resolve("keys");
        NoteKeyFiles.publish(
                keys.resolve("log-request" + NoteKeyFiles.PUBLIC),
                List.of(SigningKey.generate("homeward/request", SignatureType.ED25519)));

        assertThat(verified(keys).call()).isEqualTo(1);
        assertThat(output.toString()).contains("Keys known from " + keys, "it is no intact zip file");
    }

    private VerifyCommand verified(Path keys) {
        VerifyCommand verify = new VerifyCommand();
        new CommandLine(verify)
                .setOut(new PrintWriter(output, true))
                .parseArgs(bundle.toString(), "--keys", keys.toString());
        return verify;
    }
}
