package homeward.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.run.HeldPorts;

/** The promises of README.md to a newcomer: both start commands, and its manual case, exactly as printed there. */
class ReadmeTest {

    private static final int PORTS = 25;
    private static final Path SAMPLES = Launcher.PROJECT.resolve("samples");
    private static final List<String> FEW =
            List.of("01-voluntary-return-with-a-passport.json", "03-silence-becomes-consent.json");

    @TempDir
    Path data;

    /** One of the two samples moves the clock, so that the case by hand meets a platform ahead of real time. */
    @Test
    void theDemoPlaysSamplesAndTheCaseByHandWorksAfterIt(@TempDir Path few) throws Exception {
        for (String name : FEW) {
            Files.copy(SAMPLES.resolve(name), few.resolve(name));
        }
        try (HeldPorts ports = new HeldPorts()) {
            theDemoThenTheCaseByHand(String.valueOf(ports.next(PORTS)), few);
        }
    }

    @Test
    @Tag("long")
    void theCaseByHandWorksOnAnEmptyPlatformAndOnceMoreAfterTheDemo() throws Exception {
        try (HeldPorts ports = new HeldPorts()) {
            String base = String.valueOf(ports.next(PORTS));
            try (Launcher up = up(base)) {
                assertThat(up.text()).contains("which is real time");
                theCaseByHandWorks(base);
            }
            theDemoThenTheCaseByHand(base, SAMPLES);
            try (Launcher up = up(base)) {
                assertThat(up.text()).contains("ahead of real time");
            }
        }
    }

    private Launcher up(String base) throws IOException {
        Launcher up = Launcher.begin("up", "--ports", base, "--data", data.toString());
        up.await("Running until Ctrl-C.");
        return up;
    }

    private void theDemoThenTheCaseByHand(String base, Path samples) throws Exception {
        try (Launcher demo =
                Launcher.begin("demo", "--ports", base, "--data", data.toString(), "--samples", samples.toString())) {
            demo.await("Running until Ctrl-C.");
            assertThat(demo.text())
                    .contains("%1$d of %1$d cases reached their expected end.".formatted(number(samples)));
            theCaseByHandWorks(base);
        }
    }

    /** The number of samples is not fixed, since a copied and changed sample is played too. */
    private static long number(Path samples) throws IOException {
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private void theCaseByHandWorks(String base) throws Exception {
        String output = pasted(base);
        assertThat(output.lines().filter(line -> line.startsWith("{")).toList())
                .as(output)
                .satisfiesExactly(
                        submitted -> assertThat(submitted).contains("\"ApplicationSubmitted\""),
                        received -> assertThat(received).contains("\"ReceiptConfirmed\"", "\"ReplyLimitSet\""),
                        atRequest -> assertThat(atRequest).contains("\"ReplyLimitSet\"", "\"RECEIVED\""),
                        elsewhere -> assertThat(elsewhere).contains("\"ReplyLimitSet\"", "\"personId\""),
                        invalid -> assertThat(invalid).contains("\"status\":400", "reasons", "is required"),
                        stale -> assertThat(stale).contains("\"status\":412", "the stream has version 3, not 1"),
                        stranger -> assertThat(stranger).contains("\"status\":404"));
    }

    private String pasted(String base) throws Exception {
        Path script = data.resolve("by-hand.sh");
        Files.writeString(script, shellBlocks());
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        bash.environment().put("HOMEWARD_BASE", base);
        Path output = data.resolve("by-hand.txt");
        Process process = bash.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static String shellBlocks() throws IOException {
        String readme = Files.readString(Launcher.PROJECT.resolve("README.md"));
        String section = readme.substring(readme.indexOf("## A case by hand"));
        String untilNext = section.substring(0, section.indexOf("\n## ", 1));
        return java.util.regex.Pattern.compile("(?s)```sh\n(.*?)```")
                .matcher(untilNext)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }
}
