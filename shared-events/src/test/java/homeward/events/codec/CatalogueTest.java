package homeward.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Path CATALOGUE = Path.of("../docs/events.md");

    @Test
    void theCatalogueTellsTheContractsAsTheyAre() {
        var current = CatalogueWriter.catalogue();
        if (Contracts.REGENERATE) {
            Contracts.write(CATALOGUE, current);
        }

        assertThat(Contracts.read(CATALOGUE))
                .as("docs/events.md is stale: %s", Contracts.HOW_TO_REGENERATE)
                .isEqualTo(current);
    }
}
