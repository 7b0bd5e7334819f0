package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the documentation shows is what journeys take pictures of. */
class PicturesTest {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\((?:docs/)?(pictures/[^)]+)\\)");

    @Test
    void everyPictureOfTheDocumentationIsTakenByAJourney() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Pictures.DOCS)) {
            for (Path page : Stream.concat(Stream.of(Pictures.DOCS.resolveSibling("README.md")), pages)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                PICTURE.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(named::add);
            }
        }

        assertThat(named).containsExactlyInAnyOrderElementsOf(Pictures.shown().values());
    }
}
