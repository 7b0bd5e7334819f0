package homeward.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import homeward.embedded.testing.TestPlatform;

/**
 * Gives a service under test its surroundings: the run's broker, store and issuer, and a database, a vault and a topic
 * prefix of its own. Used as {@code @QuarkusTestResource(ServicePlatform.class)} beside {@code @QuarkusTest}.
 */
public final class ServicePlatform implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestPlatform platform = TestPlatform.shared();
        String name = TestPlatform.newName("test");
        return Map.of(
                "kafka.bootstrap.servers",
                platform.kafka(),
                "homeward.mongodb.uri",
                platform.mongoUri(),
                "homeward.mongodb.database",
                name,
                "homeward.vault.database",
                name + "-vault",
                "homeward.vault.master",
                folder().resolve("master.json").toString(),
                "homeward.topic-prefix",
                name,
                "homeward.issuer",
                platform.issuer(),
                "homeward.clock.movable",
                "true");
    }

    @Override
    public void stop() {
        // the run's platform ends with the run, and its data with it
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("homeward-vault");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
