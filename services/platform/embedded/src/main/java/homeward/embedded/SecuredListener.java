package homeward.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets only known users reach the embedded broker, over TLS, and only to what an access control list allows them.
 *
 * @param keyStore PKCS #12 file with the broker's key and certificate
 * @param password of that file
 * @param superUser may do everything, and makes the access control list
 * @param users passwords of all users, by name
 */
public record SecuredListener(Path keyStore, String password, String superUser, Map<String, String> users) {

    private static final String SASL_TLS = "SASL_SSL";
    private static final String PLAIN = "PLAIN";

    /** The broker's settings that differ from those of an open listener. */
    Map<String, String> settings(String clients, String controllers) {
        Map<String, String> settings = new HashMap<>();
        settings.put("listeners", SASL_TLS + "://" + clients + ",CONTROLLER://" + controllers);
        settings.put("advertised.listeners", SASL_TLS + "://" + clients);
        settings.put("listener.security.protocol.map", SASL_TLS + ":" + SASL_TLS + ",CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", SASL_TLS);
        settings.put("sasl.enabled.mechanisms", PLAIN);
        settings.put("sasl.mechanism.inter.broker.protocol", PLAIN);
        settings.put("listener.name.sasl_ssl.plain.sasl.jaas.config", logIn());
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", keyStore.toString());
        settings.put("ssl.keystore.password", password);
        settings.put("ssl.truststore.type", "PKCS12");
        settings.put("ssl.truststore.location", keyStore.toString());
        settings.put("ssl.truststore.password", password);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // nobody is anonymous on the clients' listener; the controller's is reached by this process alone
        settings.put("super.users", "User:" + superUser + ";User:ANONYMOUS");
        return settings;
    }

    private String logIn() {
        StringBuilder line = new StringBuilder(
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"")
                .append(superUser)
                .append("\" password=\"")
                .append(users.get(superUser))
                .append('"');
        users.forEach((user, secret) ->
                line.append(" user_").append(user).append("=\"").append(secret).append('"'));
        return line.append(';').toString();
    }

    /** Never a secret. */
    @Override
    public String toString() {
        return "SecuredListener" + users.keySet();
    }
}
