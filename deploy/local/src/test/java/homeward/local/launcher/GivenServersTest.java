package homeward.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.local.launcher.Launcher.Ended;
import homeward.local.run.HeldPorts;
import homeward.local.running.PlatformProcess;

/** {@code ./homeward up --store … --kafka … --issuer …}. */
class GivenServersTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --store  | mongodb://user:hidden@127.0.0.1:1 | No MongoDB answers at mongodb://127.0.0.1:1
            --store  | 127.0.0.1:27017                   | --store takes a connection string
            --kafka  | 127.0.0.1:1                       | No Kafka broker answers at 127.0.0.1:1.
            --kafka  | nowhere.invalid:9092              | No Kafka broker answers at nowhere.invalid:9092.
            --kafka  | nonsense                          | No Kafka broker answers at nonsense.
            --issuer | http://127.0.0.1:1/realm          | The token issuer at http://127.0.0.1:1/realm does not answer.
            --issuer | nonsense                          | --issuer takes an http or https URL, not 'nonsense'.
            """)
    void aWrongAddressIsNamedInOneLine(String option, String address, String line) throws Exception {
        Ended up = Launcher.call("up", "--ports", "auto", "--data", data.toString(), option, address);
        assertThat(up.status()).isEqualTo(1);
        assertThat(up.error()).contains(line);
        assertThat(up.text()).doesNotContain("hidden");
    }

    @Test
    @Tag("long")
    void onlyWhatIsNotGivenIsStartedAndGivenDataIsNeverTouched() throws Exception {
        withGivenServers(addresses -> {
            playsWhatNeedsNoMovedClock(addresses);
            refusesAnotherInstallation(addresses);
            deletesNothing(addresses);
        });
    }

    @Test
    @Tag("long")
    void theClockOfAGivenIssuerCannotBeMoved() throws Exception {
        withGivenServers(addresses -> {
            String own = data.resolve("one").toString();
            try (Launcher up = Launcher.begin(words(addresses, "up", "--data", own))) {
                up.await("Running until Ctrl-C.");
                Ended clock = Launcher.call("clock", "P1D", "--data", own);
                assertThat(clock.status()).isEqualTo(1);
                assertThat(clock.error()).contains("cannot be moved: its tokens come from a given issuer");
            }
        });
    }

    private interface Checks {
        void on(String... addresses) throws Exception;
    }

    private void withGivenServers(Checks checks) throws Exception {
        try (HeldPorts ports = new HeldPorts()) {
            int kafka = ports.next();
            int store = ports.next();
            int issuer = ports.next();
            PlatformProcess given = PlatformProcess.start(data.resolve("servers"), kafka, store, issuer);
            try {
                checks.on(
                        "--ports",
                        "auto",
                        "--store",
                        "mongodb://127.0.0.1:" + store,
                        "--kafka",
                        "127.0.0.1:" + kafka,
                        "--issuer",
                        "http://localhost:" + issuer + "/homeward");
            } finally {
                given.stop();
            }
        }
    }

    /** One sample of each kind is enough: all of them are played by the demo on its own servers. */
    private void playsWhatNeedsNoMovedClock(String... addresses) throws Exception {
        Path two = Files.createDirectories(data.resolve("samples"));
        for (boolean moves : new boolean[] {false, true}) {
            Path shortest = samples().stream()
                    .filter(sample -> movesTheClock(sample) == moves)
                    .min(Comparator.comparingLong(sample -> sample.toFile().length()))
                    .orElseThrow();
            Files.copy(shortest, two.resolve(shortest.getFileName()));
        }
        Ended demo = Launcher.call(words(
                addresses,
                "demo",
                "--exit",
                "--samples",
                two.toString(),
                "--data",
                data.resolve("one").toString()));
        assertThat(demo.text())
                .contains("1 of 1 cases reached their expected end.")
                .contains("Left out: 1, for the reasons given above.")
                .contains("Left out: it moves the clock, and with a given token issuer the clock cannot be moved.")
                .doesNotContain("Kafka, store, issuer");
        assertThat(demo.status()).isZero();
        assertThat(data.resolve("one").resolve("platform")).doesNotExist();
    }

    private void refusesAnotherInstallation(String... addresses) throws Exception {
        Ended other = Launcher.call(
                words(addresses, "up", "--data", data.resolve("two").toString()));
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.error()).contains("holds data of another installation than " + data.resolve("two"));
    }

    private void deletesNothing(String... addresses) throws Exception {
        Path one = data.resolve("one");
        Ended fresh = Launcher.call(words(addresses, "up", "--fresh", "--data", one.toString()));
        assertThat(fresh.status()).isEqualTo(1);
        assertThat(fresh.error()).contains("--fresh deletes nothing on a given server");
        assertThat(one.resolve("vault-master.json")).exists();
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Launcher.PROJECT.resolve("samples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static boolean movesTheClock(Path sample) {
        try {
            return Files.readString(sample).contains("\"forward\"");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String[] words(String[] addresses, String... words) {
        return Stream.concat(Stream.of(words), Stream.of(addresses)).toArray(String[]::new);
    }
}
