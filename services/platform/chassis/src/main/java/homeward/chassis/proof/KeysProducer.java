package homeward.chassis.proof;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.nio.file.Path;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's own keys, from its folder of secrets, if it has a journal; and the public keys of all services. */
final class KeysProducer {

    @Produces
    @Singleton
    @UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
    JournalKey journalKey(@ConfigProperty(name = "homeward.keys.private") Path secrets) {
        return JournalKey.in(secrets);
    }

    @Produces
    @Singleton
    @UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
    RecordSigner signer(
            @ConfigProperty(name = "homeward.service") String service,
            @ConfigProperty(name = "homeward.keys.private") Path secrets,
            @ConfigProperty(name = "homeward.keys.public") Path publicKeys) {
        return RecordSigner.of(service, secrets, publicKeys);
    }

    @Produces
    @Singleton
    RecordCheck check(@ConfigProperty(name = "homeward.keys.public") Path publicKeys) {
        return new RecordCheck(publicKeys);
    }
}
