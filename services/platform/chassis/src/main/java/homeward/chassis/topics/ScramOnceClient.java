package homeward.chassis.topics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslClientFactory;
import javax.security.sasl.SaslException;

import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramMessages.ClientFinalMessage;
import org.apache.kafka.common.security.scram.internals.ScramMessages.ClientFirstMessage;
import org.apache.kafka.common.security.scram.internals.ScramMessages.ServerFinalMessage;
import org.apache.kafka.common.security.scram.internals.ScramMessages.ServerFirstMessage;
import org.jspecify.annotations.Nullable;

/** The client's side of one log-in by SCRAM-SHA-256 (RFC 5802, section 5), of Kafka's own messages and arithmetic. */
final class ScramOnceClient implements SaslClient {

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_256;
    private static final byte[] NO_CHANNEL_BINDING = "n,,".getBytes(StandardCharsets.US_ASCII);

    /** The last salted password of each user. */
    private static final Map<String, Salted> SALTED = new ConcurrentHashMap<>();

    private final CallbackHandler callbacks;
    private final ScramFormatter formatter;
    private final String nonce;
    private @Nullable ClientFirstMessage first;
    private @Nullable Asked asked;
    private boolean complete;

    private record Asked(ServerFirstMessage message, ClientFinalMessage answer, Salted salted) {}

    /** A password as a server wants it. */
    private static final class Salted {

        private final String password;
        private final byte[] salt;
        private final int iterations;
        private final byte[] result;

        Salted(String password, ServerFirstMessage wanted, ScramFormatter formatter) throws InvalidKeyException {
            this.password = password;
            this.salt = wanted.salt();
            this.iterations = wanted.iterations();
            this.result = formatter.saltedPassword(password, salt, iterations);
        }

        boolean is(String other, ServerFirstMessage wanted) {
            return password.equals(other) && iterations == wanted.iterations() && Arrays.equals(salt, wanted.salt());
        }
    }

    ScramOnceClient(CallbackHandler callbacks, ScramFormatter formatter, String nonce) {
        this.callbacks = callbacks;
        this.formatter = formatter;
        this.nonce = nonce;
    }

    @Override
    public String getMechanismName() {
        return MECHANISM.mechanismName();
    }

    @Override
    public boolean hasInitialResponse() {
        return true;
    }

    @Override
    public byte @Nullable [] evaluateChallenge(byte[] challenge) throws SaslException {
        ClientFirstMessage said = first;
        Asked now = asked;
        try {
            if (said == null) {
                return begin();
            }
            if (now == null) {
                return prove(said, new ServerFirstMessage(challenge));
            }
            check(said, now, new ServerFinalMessage(challenge));
            return null;
        } catch (InvalidKeyException | IOException | UnsupportedCallbackException e) {
            throw e instanceof SaslException failed ? failed : new SaslException("The log-in failed", e);
        }
    }

    private byte[] begin() throws IOException, UnsupportedCallbackException {
        ClientFirstMessage message = new ClientFirstMessage(ScramFormatter.saslName(user()), nonce, Map.of());
        first = message;
        return message.toBytes();
    }

    private byte[] prove(ClientFirstMessage said, ServerFirstMessage wanted)
            throws IOException, UnsupportedCallbackException, InvalidKeyException {
        if (!wanted.nonce().startsWith(nonce)) {
            throw new SaslException("The server answers another nonce");
        }
        if (wanted.iterations() < MECHANISM.minIterations()) {
            throw new SaslException("The server asks for fewer than " + MECHANISM.minIterations() + " iterations");
        }
        Salted salted = salted(user(), wanted);
        ClientFinalMessage answer = new ClientFinalMessage(NO_CHANNEL_BINDING, wanted.nonce());
        answer.proof(formatter.clientProof(salted.result, said, wanted, answer));
        asked = new Asked(wanted, answer, salted);
        return answer.toBytes();
    }

    private Salted salted(String user, ServerFirstMessage wanted)
            throws IOException, UnsupportedCallbackException, InvalidKeyException {
        PasswordCallback password = new PasswordCallback("Password: ", false);
        callbacks.handle(new Callback[] {password});
        String text = new String(password.getPassword());
        Salted known = SALTED.get(user);
        if (known == null || !known.is(text, wanted)) {
            known = new Salted(text, wanted, formatter);
            SALTED.put(user, known);
        }
        return known;
    }

    private void check(ClientFirstMessage said, Asked now, ServerFinalMessage last)
            throws SaslException, InvalidKeyException {
        if (last.error() != null) {
            throw new SaslException("The server refuses: " + last.error());
        }
        byte[] own =
                formatter.serverSignature(formatter.serverKey(now.salted().result), said, now.message(), now.answer());
        if (!MessageDigest.isEqual(own, last.serverSignature())) {
            throw new SaslException("The server does not know the user's password");
        }
        complete = true;
    }

    private String user() throws IOException, UnsupportedCallbackException {
        NameCallback name = new NameCallback("Name: ");
        callbacks.handle(new Callback[] {name});
        return name.getName();
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) {
        return Arrays.copyOfRange(incoming, offset, offset + length);
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) {
        return Arrays.copyOfRange(outgoing, offset, offset + length);
    }

    @Override
    public @Nullable Object getNegotiatedProperty(String name) {
        return null;
    }

    @Override
    public void dispose() {}

    /** Found by Java's SASL. */
    public static final class Factory implements SaslClientFactory {

        @Override
        public @Nullable SaslClient createSaslClient(
                String[] mechanisms,
                @Nullable String authorizationId,
                String protocol,
                String server,
                @Nullable Map<String, ?> settings,
                CallbackHandler callbacks)
                throws SaslException {
            if (!Arrays.asList(mechanisms).contains(MECHANISM.mechanismName())) {
                return null;
            }
            try {
                ScramFormatter formatter = new ScramFormatter(MECHANISM);
                return new ScramOnceClient(callbacks, formatter, formatter.secureRandomString());
            } catch (NoSuchAlgorithmException e) {
                throw new SaslException("SHA-256 is missing", e);
            }
        }

        @Override
        public String[] getMechanismNames(@Nullable Map<String, ?> settings) {
            return new String[] {MECHANISM.mechanismName()};
        }
    }
}
