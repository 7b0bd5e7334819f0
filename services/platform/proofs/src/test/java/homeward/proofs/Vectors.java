package homeward.proofs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Vectors made by others, which are not part of the repository: in the folder named by {@code homeward.vectors}, or in
 * {@code shared/vectors} beside the project's root.
 */
public final class Vectors {

    private Vectors() {}

    /** The content of a file; without the file, the test is skipped aloud. */
    public static JsonNode read(String name) {
        Path file = folder().resolve(name);
        assumeTrue(Files.exists(file), () -> said(file));
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Path file) {
        String line = "Published vectors are not at hand, nothing was compared with " + file;
        System.out.println(line);
        return line;
    }

    private static Path folder() {
        String given = System.getProperty("homeward.vectors");
        if (given != null) {
            return Path.of(given);
        }
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("vectors").normalize();
    }
}
