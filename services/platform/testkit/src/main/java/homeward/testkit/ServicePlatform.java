package homeward.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import homeward.embedded.testing.TestPlatform;

/**
 * The environment of a service under test: the run's broker, store and issuer, with a database, a vault and a topic
 * prefix of its own. Use {@code @QuarkusTestResource(ServicePlatform.class)} together with {@code @QuarkusTest}.
 */
public final class ServicePlatform implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestPlatform platform = TestPlatform.shared();
        String name = TestPlatform.newName("test");
        Path folder = folder();
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
                folder.resolve("master.json").toString(),
                "homeward.keys.private",
                folder.resolve("keys").toString(),
                "homeward.keys.public",
                folder.resolve("public").toString(),
                "homeward.topic-prefix",
                name,
                "homeward.issuer",
                platform.issuer(),
                "homeward.clock.movable",
                "true");
    }

    @Override
    public void stop() {
        // the run's platform stops at the end of the run and deletes its data
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
