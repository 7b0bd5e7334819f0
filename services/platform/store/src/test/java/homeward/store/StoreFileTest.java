package homeward.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    private static final byte[] VALUE = new byte[100_000];

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void aCommandThatChangesMoreThanMemoryShouldHoldIsNotWrittenHalf() throws IOException {
        Path live = directory.resolve("live.mv");
        try (StoreFile file = new StoreFile(live)) {
            put(file, "before");
            file.write(file.seal());
            for (int i = 0; i < 600; i++) {
                put(file, "half " + i);
            }
            file.store()
                    .getFileStore()
                    .executeFileStoreOperation(() -> {}); // had pages been begun, they would be on file

            Path killed = directory.resolve("killed.mv");
            for (String end : new String[] {"", ".redo", ".redo2"}) {
                Files.copy(directory.resolve("live.mv" + end), directory.resolve("killed.mv" + end));
            }
            try (StoreFile opened = new StoreFile(killed)) {
                assertThat(opened.count()).isEqualTo(1);
            }
            file.write(file.seal());
        }
        try (StoreFile file = new StoreFile(live)) {
            assertThat(file.count()).isEqualTo(601);
        }
    }

    private static void put(StoreFile file, String key) {
        file.documents("d", "a").put(key.getBytes(UTF_8), VALUE);
    }
}
