package homeward.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * How the JVM of a packaged service is started: plainly, or with the JVM's ahead-of-time cache of its classes, loaded and
 * linked, which saves much of the work of a start. A training start makes the cache, beside the application.
 *
 * <p>It can break no start: one of an older build is not used, and the JVM ignores one that does not fit its version, its
 * options or the jars. The JVM caches classes of the class path only, so a start with it runs a jar of its own whose
 * manifest names all others; a plain start leaves them to the class loader of the packaged application.
 *
 * @param application folder of the packaged application
 */
record StartCache(Path application) {

    private static final String MAIN_JAR = "quarkus-run.jar";
    private static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";
    private static final String FILE = "start.aot";
    private static final String JAR = "start.jar";

    /** In the order of the packaged application's own class loader: what the build has changed comes first. */
    private static final List<String> FOLDERS = List.of("quarkus", "app", "lib/boot", "lib/main");

    /** What a JVM says about a cache that it cannot use is expected after a change of the JDK, and no news for a log. */
    private static final String QUIET = "-Xlog:aot*=off,cds*=off";

    /** As in the manifest of the packaged application; as an argument of the JVM it would keep the cache from being used. */
    private static final String OPENED = "java.base/java.lang java.base/java.nio java.base/jdk.internal.misc";

    /**
     * The arguments of a start.
     *
     * @param options of the JVM
     * @param main what it runs
     */
    record Start(List<String> options, List<String> main) {}

    /** @param root the project's directory */
    static StartCache of(Path root, String service) {
        return new StartCache(root.resolve("services/" + service + "/target/quarkus-app"));
    }

    /** With the cache, if there is one of this build. */
    Start usual() {
        return isCurrent()
                ? new Start(List.of("-XX:AOTCache=" + file(FILE), QUIET), jar(JAR))
                : new Start(List.of(), jar(MAIN_JAR));
    }

    /** Writes the cache when the process is asked to stop, which then takes some seconds; {@link #take} afterwards. */
    Start training() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, MAIN_CLASS);
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", jars()));
        attributes.put(new Attributes.Name("Add-Opens"), OPENED);
        new JarOutputStream(Files.newOutputStream(file(JAR)), manifest).close();
        return new Start(List.of("-XX:AOTCacheOutput=" + unfinished(), QUIET), jar(JAR));
    }

    private List<String> jar(String name) {
        return List.of("-jar", file(name).toString());
    }

    /** Takes the cache that a training start has written; false if it has written none. */
    boolean take() throws IOException {
        if (!Files.exists(unfinished())) {
            return false;
        }
        Files.move(unfinished(), file(FILE), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private boolean isCurrent() {
        long built = file(MAIN_JAR).toFile().lastModified();
        return file(FILE).toFile().lastModified() > built && file(JAR).toFile().lastModified() > built;
    }

    private List<String> jars() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(application.resolve(folder))) {
                files.map(jar -> folder + "/" + jar.getFileName())
                        .filter(name -> name.endsWith(".jar"))
                        .sorted()
                        .forEach(jars::add);
            }
        }
        return jars;
    }

    private Path unfinished() {
        return file(FILE + ".new");
    }

    private Path file(String name) {
        return application.resolve(name);
    }
}
