package homeward.local.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.console.Console;
import homeward.local.demo.Demo;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/**
 * Plays the cases in {@code src/test/resources/cases} on one platform. They are samples in form, but most of what their
 * officers try is refused.
 */
@ExtendWith(SharedRun.class)
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final List<String> SHORT = List.of(
            "a-child-alone-is-sent-by-nobody.json",
            "a-form-says-only-what-can-be.json",
            "no-erasure-in-a-running-case.json",
            "two-concerns-at-once.json");

    @Test
    void whatMayHarmAPersonIsRefused(KillableRun run, @TempDir Path data) throws IOException {
        Path few = Files.createDirectories(data.resolve("cases"));
        for (String name : SHORT) {
            Files.copy(CASES.resolve(name), few.resolve(name));
        }
        everyCaseEndsAsItShould(run, few);
    }

    @Test
    @Tag("long")
    void everyCaseEndsAsItShould(KillableRun run) {
        everyCaseEndsAsItShould(run, CASES);
    }

    private static void everyCaseEndsAsItShould(KillableRun run, Path cases) {
        assertThat(new Demo(run.addresses(), run.time(), new Console(), run.data()).play(cases))
                .isTrue();
    }
}
