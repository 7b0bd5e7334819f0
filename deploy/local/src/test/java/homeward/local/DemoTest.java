package homeward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a newcomer meets it: a process with a status and lines of text. */
class DemoTest {

    @TempDir
    Path data;

    private record Ended(int status, String text) {}

    @Test
    void everySampleReachesItsExpectedEnd() throws Exception {
        Ended demo = launcher(300, "demo", "--exit", "--ports", "auto", "--data", data.toString());
        assertThat(demo.text()).contains("7 of 7 cases reached their expected end.");
        assertThat(demo.status()).isZero();
    }

    @Test
    void aSecondRunOnTheSameDataIsRefusedInOneLine() throws Exception {
        try (DataDirectory held = DataDirectory.open(data, false)) {
            Ended second = launcher(30, "up", "--ports", "auto", "--data", data.toString());
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.text()).contains("Homeward already runs on the data in " + data);
            assertThat(held.path("lock")).exists();
        }
    }

    @Test
    void aTakenPortIsNamedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int base = taken.getLocalPort();
            Ended up = launcher(30, "up", "--ports", String.valueOf(base), "--data", data.toString());
            assertThat(up.status()).isEqualTo(1);
            assertThat(up.text().lines().filter(line -> line.startsWith("homeward: ")))
                    .singleElement()
                    .asString()
                    .contains("Port " + base + ", meant for the token issuer, is taken");
        }
    }

    @Test
    void anUnusableOptionIsNamedInOneLine() throws Exception {
        Ended up = launcher(30, "up", "--ports", "many");
        assertThat(up.status()).isEqualTo(1);
        assertThat(up.text()).contains("--ports takes a number from 1024 to 65500, or auto, not 'many'.");
    }

    private static Ended launcher(int seconds, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhomeward.root=" + Path.of("../..").toAbsolutePath().normalize(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "homeward.local.Main"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("launcher", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError("no end after " + seconds + " s: " + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
