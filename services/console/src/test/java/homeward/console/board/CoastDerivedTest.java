package homeward.console.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The coasts of the map are those of their source, where that is at hand; 34 MB are not fetched for it. */
class CoastDerivedTest {

    private static final boolean REGENERATE = Boolean.getBoolean("homeward.regenerate");
    private static final Path FILE = Path.of("src/main/resources/homeward/console/board/coast.json");

    @Test
    void theFileIsWhatItsSourceGives() throws IOException {
        assumeTrue(CoastSource.isAtHand(), CoastDerivedTest::said);
        String derived = CoastSource.derive();
        if (REGENERATE) {
            Files.writeString(FILE, derived);
        }
        assertThat(Files.readString(FILE))
                .as("coast.json, which says how it is made again")
                .isEqualTo(derived);
    }

    private static String said() {
        String line = "The source of the coasts is not at hand, coast.json was not compared with " + CoastSource.jar();
        System.out.println(line);
        return line;
    }
}
