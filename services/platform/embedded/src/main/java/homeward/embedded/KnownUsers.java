package homeward.embedded;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;

import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.jspecify.annotations.Nullable;

/**
 * The users of a listener of the embedded broker, who stand in its settings ({@code user_<name>="<password>"}) and not
 * in the broker's data: a file of passwords alone says who may log in. Made by Kafka.
 */
public final class KnownUsers implements AuthenticateCallbackHandler {

    static final String MECHANISM = ScramMechanism.SCRAM_SHA_256.mechanismName();

    private static final String USER = "user_";

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, ScramCredential> credentials = new ConcurrentHashMap<>();

    /** The prefix of a listener's settings of this mechanism. */
    static String settingsOf(String listener) {
        return "listener.name." + listener.toLowerCase(Locale.ROOT) + "." + MECHANISM.toLowerCase(Locale.ROOT) + ".";
    }

    /** The setting that makes a listener's users known, and under which of them the broker itself logs in. */
    static String logIn(String self, String password, Map<String, String> everybody) {
        StringBuilder line = new StringBuilder(ScramLoginModule.class.getName())
                .append(" required username=\"")
                .append(self)
                .append("\" password=\"")
                .append(password)
                .append('"');
        everybody.forEach((user, secret) -> line.append(' ')
                .append(USER)
                .append(user)
                .append("=\"")
                .append(secret)
                .append('"'));
        return line.append(';').toString();
    }

    @Override
    public void configure(Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> entries) {
        for (AppConfigurationEntry entry : entries) {
            entry.getOptions().forEach((name, value) -> {
                if (name.startsWith(USER)) {
                    passwords.put(name.substring(USER.length()), String.valueOf(value));
                }
            });
        }
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        String user = "";
        for (Callback callback : callbacks) {
            switch (callback) {
                case NameCallback name -> user = name.getDefaultName();
                case ScramCredentialCallback wanted -> {
                    ScramCredential known = credential(user);
                    if (known != null) {
                        wanted.scramCredential(known);
                    }
                }
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    /** Computed at a user's first log-in; null for a stranger. */
    private @Nullable ScramCredential credential(String user) {
        String password = passwords.get(user);
        return password == null ? null : credentials.computeIfAbsent(user, _ -> made(password));
    }

    private static ScramCredential made(String password) {
        try {
            return new ScramFormatter(ScramMechanism.SCRAM_SHA_256)
                    .generateCredential(password, ScramMechanism.SCRAM_SHA_256.minIterations());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        credentials.clear();
    }
}
