package homeward.chassis.topics;

import java.security.Provider;
import java.security.Security;

import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * Kafka's log-in by SCRAM-SHA-256, with the password salted once in a process. Kafka's own module salts it for every
 * connection, in 20 ms of a processor without the JIT's best code; a service opens about twenty connections while it
 * starts. Named in {@code sasl.jaas.config} in place of {@link ScramLoginModule}, with the same options; from then on
 * it serves all Kafka clients of the process.
 */
public final class ScramOnce extends ScramLoginModule {

    static {
        // before Kafka's, which the superclass has added at the end
        Security.insertProviderAt(new Salting(), 1);
    }

    /** Made by Kafka. */
    public ScramOnce() {}

    private static final class Salting extends Provider {

        private static final long serialVersionUID = 1L;

        Salting() {
            super("homeward-scram", "1", "SCRAM-SHA-256 for Kafka clients, salting once");
            put(
                    "SaslClientFactory." + ScramMechanism.SCRAM_SHA_256.mechanismName(),
                    ScramOnceClient.Factory.class.getName());
        }
    }
}
