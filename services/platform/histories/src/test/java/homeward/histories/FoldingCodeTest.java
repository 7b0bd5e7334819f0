package homeward.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldingCodeTest {

    @Test
    void anotherJarOfOursIsAnotherBuildAndAnotherLibraryIsNot(@TempDir Path folder) throws IOException {
        Path loaded = packed(folder.resolve("homeward.casefile-1.jar"), "one");
        Path sibling = packed(folder.resolve("homeward.request-1.jar"), "one");
        Path library = packed(folder.resolve("library-1.jar"), "one");
        String before = FoldingCode.digest(List.of(loaded));

        assertThat(before).matches("[0-9a-f]{32}");
        packed(library, "two");
        assertThat(FoldingCode.digest(List.of(loaded))).isEqualTo(before);
        packed(sibling, "two");
        assertThat(FoldingCode.digest(List.of(loaded))).isNotEqualTo(before);
        packed(sibling, "one");
        packed(loaded, "two");
        assertThat(FoldingCode.digest(List.of(loaded))).isNotEqualTo(before);
    }

    @Test
    void theSameCodePackedAgainSomewhereElseIsTheSameBuild(@TempDir Path folder) throws IOException {
        Path first = packed(
                folder.resolve("homeward.casefile-1.jar"),
                FileTime.fromMillis(1_000_000_000_000L),
                Map.of(
                        "META-INF/MANIFEST.MF",
                        "one",
                        "homeward/Summary.class",
                        "same",
                        "homeward/Other.class",
                        "other"));
        Path again = packed(
                Files.createDirectories(folder.resolve("another")).resolve("homeward.casefile-1.jar"),
                FileTime.fromMillis(1_700_000_000_000L),
                Map.of(
                        "homeward/Other.class",
                        "other",
                        "homeward/Summary.class",
                        "same",
                        "META-INF/MANIFEST.MF",
                        "two"));

        assertThat(Files.readAllBytes(again)).isNotEqualTo(Files.readAllBytes(first));
        assertThat(FoldingCode.digest(List.of(again))).isEqualTo(FoldingCode.digest(List.of(first)));
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

    private static Path packed(Path jar, String content) throws IOException {
        return packed(jar, FileTime.fromMillis(1_000_000_000_000L), Map.of("homeward/Summary.class", content));
    }

    private static Path packed(Path jar, FileTime at, Map<String, String> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()).setLastModifiedTime(at));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static Path written(Path file, String content) throws IOException {
        return Files.writeString(file, content);
    }
}
