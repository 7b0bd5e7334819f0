package homeward.embedded.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of this JVM, for a child process that runs the platform. Surefire may pass it in the manifest of a
 * jar, so the manifests of jars are followed.
 */
final class ClassPath {

    private ClassPath() {}

    static String ofEmbedded() {
        String surefire = System.getProperty("surefire.test.class.path");
        String own = surefire != null ? surefire : System.getProperty("java.class.path");
        Set<String> entries = Arrays.stream(own.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isBlank())
                .flatMap(entry -> Stream.concat(Stream.of(entry), manifestEntries(entry).stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(File.pathSeparator, entries);
    }

    private static List<String> manifestEntries(String entry) {
        if (!Path.of(entry).getFileName().toString().startsWith("surefire")) {
            return List.of();
        }
        try (JarFile jar = new JarFile(entry)) {
            Manifest manifest = jar.getManifest();
            String classPath =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (classPath == null) {
                return List.of();
            }
            URI base = Path.of(entry).toUri();
            return Arrays.stream(classPath.split(" ", -1))
                    .filter(relative -> !relative.isBlank())
                    .map(relative -> Path.of(base.resolve(relative)).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the class path of " + entry, e);
        }
    }
}
