package homeward.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules by which the services refuse, as their sources name them: each has words, or no officer meets it on a page. */
class RulesTest {

    private static final Path SERVICES = Path.of("..");

    /** Rules that no page of an officer meets, with the reason. */
    private static final Map<String, String> NOT_ON_A_PAGE = Map.ofEntries(
            Map.entry("clock-runs-forward", "of the platform's clock in local runs, which operators move"),
            Map.entry("clock-stands", "of the platform's clock in local runs, which operators move"),
            Map.entry("feed-ready", "of the feed's pages, to which a script comes back"),
            Map.entry("figures-published", "of a period without figures, for which there is a page of its own"),
            Map.entry("history-complete", "of a replay that is not ready, for which there is a page of its own"),
            Map.entry("journey-not-learned", "of what one desk learns from another, without anybody's command"),
            Map.entry("return-not-announced", "of what one desk learns from another, without anybody's command"),
            Map.entry(
                    "one-rebuild-at-a-time", "of read models, on the operators' pages, which have words of their own"),
            Map.entry("webhook-not-ended", "of webhooks, which have no pages"),
            Map.entry("webhooks-per-state", "of webhooks, which have no pages"));

    private static final Pattern REFUSED = Pattern.compile(
            "\\b(?:Refusal\\s*\\.\\s*(?:notYours|notYet|conflict|rule)|rule|neitherPlansNorEscorts)\\(\\s*(?:\"([a-z0-9-]+)\"|([\\w.]+))");
    private static final Pattern PASSED_ON = Pattern.compile("\\breasons\\([^,\"]+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern NAMED = Pattern.compile("static final String (\\w+)\\s*=\\s*\"([a-z0-9-]+)\"");

    /** Where each is used. */
    private static final Map<String, String> RULES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(SERVICES)) {
            files.filter(RulesTest::isSource).forEach(file -> sources.put(file.toString(), text(file)));
        }
        // of types of the same name in several services, all are meant
        Map<String, Set<String>> names = new HashMap<>();
        sources.forEach((file, source) -> NAMED.matcher(source)
                .results()
                .forEach(name -> names.computeIfAbsent(type(file) + "." + name.group(1), _ -> new TreeSet<>())
                        .add(name.group(2))));
        sources.forEach((file, source) -> {
            Matcher refused = REFUSED.matcher(source);
            while (refused.find()) {
                String literal = refused.group(1);
                String name = refused.group(2);
                if (literal != null) {
                    RULES.put(literal, type(file));
                } else {
                    names.getOrDefault(name.contains(".") ? name : type(file) + "." + name, Set.of())
                            .forEach(rule -> RULES.put(rule, type(file)));
                }
            }
            PASSED_ON.matcher(source).results().forEach(passed -> RULES.put(passed.group(1), type(file)));
        });
    }

    private static String type(String file) {
        return file.substring(file.replace('\\', '/').lastIndexOf('/') + 1).replace(".java", "");
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && path.contains("/src/main/java/")
                && Stream.of("/console/", "/gateway/", "/benchmarks/").noneMatch(path::contains);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void eachHasWords(String language) {
        assertThat(RULES).hasSizeGreaterThan(130);
        assertThat(RULES.entrySet().stream()
                        .filter(rule -> !NOT_ON_A_PAGE.containsKey(rule.getKey()))
                        .filter(rule -> Stream.of("rule", "condition", "erasurerule")
                                .noneMatch(kind -> DisclosureRows.hasWord(Locale.of(language), kind, rule.getKey()))))
                .isEmpty();
    }

    @Test
    void whatIsExceptedIsStillARuleWithoutWords() {
        assertThat(RULES.keySet()).containsAll(NOT_ON_A_PAGE.keySet());
        assertThat(List.copyOf(NOT_ON_A_PAGE.keySet()))
                .noneMatch(rule -> DisclosureRows.hasWord(Locale.ENGLISH, "rule", rule));
    }
}
