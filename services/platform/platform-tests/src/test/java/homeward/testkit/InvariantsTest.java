package homeward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The table of invariants and the tests named after them are the same. */
class InvariantsTest {

    private static final Path PROJECT = Path.of("../../..");
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+\\.I\\d\\d_[A-Za-z]+)`");
    private static final Pattern TEST = Pattern.compile("void (I\\d\\d_[A-Za-z]+)\\(");

    @Test
    void theTableNamesEveryTestOfAnInvariantAndNoOther() throws IOException {
        String table = Files.readString(PROJECT.resolve("docs/invariants.md"));
        Set<String> named = NAMED.matcher(table)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty().isEqualTo(tests());
    }

    @Test
    void everyInvariantIsInTheTable() throws IOException {
        String table = Files.readString(PROJECT.resolve("docs/invariants.md"));
        for (int i = 1; i <= 21; i++) {
            assertThat(table).contains("| I%02d |".formatted(i));
        }
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new TreeSet<>();
        for (String folder : new String[] {"shared-events", "services", "deploy"}) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
                files.filter(InvariantsTest::isTestSource).forEach(file -> tests.addAll(namesIn(file)));
            }
        }
        return tests;
    }

    private static boolean isTestSource(Path file) {
        return file.toString().contains("src/test/java") && file.toString().endsWith(".java");
    }

    private static Set<String> namesIn(Path file) {
        String type = file.getFileName().toString().replace(".java", "");
        try {
            return TEST.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> type + "." + found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
