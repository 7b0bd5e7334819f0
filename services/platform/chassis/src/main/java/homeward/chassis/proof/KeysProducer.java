package homeward.chassis.proof;

import java.nio.file.Path;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's own keys, from its folder of secrets, and the public keys of all services. */
final class KeysProducer {

    @Produces
    @Singleton
    JournalKey journalKey(@ConfigProperty(name = "homeward.keys.private") Path secrets) {
        return JournalKey.in(secrets);
    }

    @Produces
    @Singleton
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
