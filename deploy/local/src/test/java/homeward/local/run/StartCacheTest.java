package homeward.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    private static final Instant BUILT = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    Path application;

    private StartCache cache;

    @BeforeEach
    void anApplicationIsPackaged() throws IOException {
        for (String jar : List.of("quarkus/made.jar", "app/own.jar", "lib/boot/a.jar", "lib/main/z.jar")) {
            Files.createDirectories(application.resolve(jar).getParent());
            Files.writeString(application.resolve(jar), "");
        }
        Files.writeString(application.resolve("quarkus/application.dat"), "");
        Files.writeString(application.resolve("quarkus-run.jar"), "");
        Files.setLastModifiedTime(application.resolve("quarkus-run.jar"), FileTime.from(BUILT));
        cache = new StartCache(application);
    }

    @Test
    void withoutACacheTheApplicationStartsAsItIsPackaged() {
        assertThat(cache.usual().options()).isEmpty();
        assertThat(cache.usual().main()).containsExactly("-jar", application + "/quarkus-run.jar");
    }

    @Test
    void aTrainingStartHasAllJarsOnTheClassPathWhatTheBuildHasMadeFirst() throws IOException {
        StartCache.Start training = cache.training();

        assertThat(training.options()).contains("-XX:AOTCacheOutput=" + application + "/start.aot.new");
        assertThat(training.main()).containsExactly("-jar", application + "/start.jar");
        try (JarFile jar = new JarFile(application.resolve("start.jar").toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Class-Path"))
                    .isEqualTo("quarkus/made.jar app/own.jar lib/boot/a.jar lib/main/z.jar");
            assertThat(manifest.getValue("Main-Class")).isEqualTo("io.quarkus.runner.GeneratedMain");
        }
        assertThat(cache.usual().options()).as("not written yet").isEmpty();
    }

    @Test
    void theCacheWrittenIsUsedByLaterStarts() throws IOException {
        trained();

        assertThat(cache.usual().options()).contains("-XX:AOTCache=" + application + "/start.aot");
        assertThat(cache.usual().main()).containsExactly("-jar", application + "/start.jar");
    }

    @Test
    void theCacheOfAnOlderBuildIsNotUsed() throws IOException {
        trained();
        Files.setLastModifiedTime(application.resolve("start.aot"), FileTime.from(BUILT.minusSeconds(1)));

        assertThat(cache.usual().options()).isEmpty();
    }

    @Test
    void aTrainingStartThatWroteNothingLeavesEverythingAsItWas() throws IOException {
        cache.training();

        assertThat(cache.take()).isFalse();
        assertThat(cache.usual().options()).isEmpty();
    }

    private void trained() throws IOException {
        cache.training();
        Files.writeString(application.resolve("start.aot.new"), "");
        assertThat(cache.take()).isTrue();
    }
}
