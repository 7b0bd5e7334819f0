package homeward.local.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.console.Console;
import homeward.local.demo.Demo;
import homeward.local.run.Addresses;
import homeward.local.run.Tokens;
import homeward.local.running.FeedLines;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** What the live feed says of whole cases, compared with its description. */
@ExtendWith(SharedRun.class)
class FeedDescribedTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String SAMPLE = "06-protection-concern-stops-a-departure.json";

    @Test
    void everyLineIsAsDescribed(KillableRun run, @TempDir Path few) throws IOException {
        Files.copy(PROJECT.resolve("samples").resolve(SAMPLE), few.resolve(SAMPLE));
        Addresses addresses = run.addresses();
        assertThat(new Demo(addresses, run.time(), new Console(), run.data()).play(few))
                .isTrue();
        Described described = new Described(PROJECT.resolve("docs/asyncapi.yaml"), addresses.prefix());

        for (String officer : List.of("aut-requesting-officer", "rus-auditor")) {
            List<String> lines = FeedLines.of(addresses, Tokens.of(addresses).get(officer), "", _ -> false);

            assertThat(lines)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(line ->
                            assertThat(described.differences(line)).as(line).isEmpty());
        }
        assertThat(described.differences("{\"event\":\"1\"}")).isNotEmpty();
    }
}
