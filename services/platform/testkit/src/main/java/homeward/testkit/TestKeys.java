package homeward.testkit;

import java.nio.file.Path;
import java.util.UUID;

import homeward.chassis.proof.RecordCheck;
import homeward.chassis.proof.RecordSigner;

/** Keys of services, for tests without a running service; in the module's build folder. */
public final class TestKeys {

    private static final Path FOLDER =
            Path.of("target", "test-keys", UUID.randomUUID().toString());
    private static final Path PUBLIC = FOLDER.resolve("public");

    private TestKeys() {}

    /** Signs what the service publishes. */
    public static RecordSigner signer(String service) {
        return signer(service, PUBLIC);
    }

    /** Signs what the service publishes, for readers that know its key from the given folder. */
    static RecordSigner signer(String service, Path publicKeys) {
        return RecordSigner.of(service, FOLDER.resolve("secret").resolve(service), publicKeys);
    }

    /** Knows the keys of the services that have signed something here. */
    public static RecordCheck check() {
        return new RecordCheck(PUBLIC);
    }
}
