package homeward.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldingCodeTest {

    @Test
    void anotherJarOfOursIsAnotherBuildAndAnotherLibraryIsNot(@TempDir Path folder) throws IOException {
        Path loaded = written(folder.resolve("homeward.casefile-1.jar"), "one");
        Path sibling = written(folder.resolve("homeward.request-1.jar"), "one");
        Path library = written(folder.resolve("library-1.jar"), "one");
        String before = FoldingCode.digest(List.of(loaded));

        assertThat(before).matches("[0-9a-f]{32}");
        written(library, "two");
        assertThat(FoldingCode.digest(List.of(loaded))).isEqualTo(before);
        written(sibling, "two");
        assertThat(FoldingCode.digest(List.of(loaded))).isNotEqualTo(before);
        written(sibling, "one");
        written(loaded, "two");
        assertThat(FoldingCode.digest(List.of(loaded))).isNotEqualTo(before);
    }

    @Test
    void aClassInAFolderCountsToo(@TempDir Path folder) throws IOException {
        Path loaded = written(
                Files.createDirectories(folder.resolve("homeward/casefile")).resolve("Summary.class"), "one");
        String before = FoldingCode.digest(List.of(folder));

        assertThat(FoldingCode.digest(List.of(folder))).isEqualTo(before);
        written(loaded, "two");
        assertThat(FoldingCode.digest(List.of(folder))).isNotEqualTo(before);
    }

    @Test
    void theCodeThatRunsHasADigest() {
        Replayed replayed = Summed::new;

        assertThat(FoldingCode.digest(replayed)).matches("[0-9a-f]{32}").isEqualTo(FoldingCode.digest(replayed));
    }

    private static Path written(Path file, String content) throws IOException {
        return Files.writeString(file, content);
    }
}
