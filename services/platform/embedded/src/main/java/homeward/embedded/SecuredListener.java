package homeward.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.jspecify.annotations.Nullable;

/**
 * Lets only known users reach the embedded broker, by SASL SCRAM-SHA-256, and only to what an access control list
 * allows them. Its controller admits nobody but the broker itself, under a password of this process.
 *
 * @param tls null for plain text, which stays on this machine
 * @param superUser may do everything, and makes the access control list
 * @param users passwords of all users, by name
 */
public record SecuredListener(@Nullable Tls tls, String superUser, Map<String, String> users) {

    private static final String CONTROLLER = "CONTROLLER";
    private static final String BROKER = "broker";

    /**
     * The broker's key and certificate.
     *
     * @param keyStore PKCS #12 file
     * @param password of that file
     */
    public record Tls(Path keyStore, String password) {

        private Map<String, String> settings() {
            return Map.of(
                    "ssl.keystore.type",
                    "PKCS12",
                    "ssl.keystore.location",
                    keyStore.toString(),
                    "ssl.keystore.password",
                    password,
                    "ssl.truststore.type",
                    "PKCS12",
                    "ssl.truststore.location",
                    keyStore.toString(),
                    "ssl.truststore.password",
                    password);
        }

        /** Never a secret. */
        @Override
        public String toString() {
            return keyStore.toString();
        }
    }

    /** The broker's settings that differ from those of an open listener. */
    Map<String, String> settings(String clients, String controllers) {
        String protocol = (tls == null ? SecurityProtocol.SASL_PLAINTEXT : SecurityProtocol.SASL_SSL).name;
        Map<String, String> settings = new HashMap<>();
        if (tls != null) {
            settings.putAll(tls.settings());
        }
        settings.put("listeners", protocol + "://" + clients + "," + CONTROLLER + "://" + controllers);
        settings.put("advertised.listeners", protocol + "://" + clients);
        settings.put(
                "listener.security.protocol.map",
                protocol + ":" + protocol + "," + CONTROLLER + ":" + SecurityProtocol.SASL_PLAINTEXT.name);
        settings.put("inter.broker.listener.name", protocol);
        settings.put("sasl.enabled.mechanisms", KnownUsers.MECHANISM);
        settings.put("sasl.mechanism.inter.broker.protocol", KnownUsers.MECHANISM);
        settings.put("sasl.mechanism.controller.protocol", KnownUsers.MECHANISM);
        String own = UUID.randomUUID().toString();
        Map<String, String> everybody = new HashMap<>(users);
        everybody.put(BROKER, own);
        admit(settings, protocol, own, everybody);
        admit(settings, CONTROLLER, own, Map.of(BROKER, own));
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + superUser + ";User:" + BROKER);
        return settings;
    }

    private static void admit(
            Map<String, String> settings, String listener, String own, Map<String, String> everybody) {
        String prefix = KnownUsers.settingsOf(listener);
        settings.put(prefix + "sasl.server.callback.handler.class", KnownUsers.class.getName());
        settings.put(prefix + "sasl.jaas.config", KnownUsers.logIn(BROKER, own, everybody));
    }

    /** Never a secret. */
    @Override
    public String toString() {
        return "SecuredListener" + users.keySet();
    }
}
