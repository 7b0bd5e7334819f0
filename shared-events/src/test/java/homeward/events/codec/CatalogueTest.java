package homeward.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Path CATALOGUE = Path.of("../docs/events.md");

    @Test
    void theCatalogueMatchesTheContracts() {
        String current = CatalogueWriter.catalogue();
        if (ContractFiles.REGENERATE) {
            ContractFiles.write(CATALOGUE, current);
        }

        assertThat(ContractFiles.read(CATALOGUE))
                .as("docs/events.md is stale: %s", ContractFiles.HOW_TO_REGENERATE)
                .isEqualTo(current);
    }
}
