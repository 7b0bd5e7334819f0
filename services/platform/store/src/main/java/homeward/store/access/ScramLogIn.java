package homeward.store.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The server's side of one log-in by SCRAM-SHA-256 without channel binding (RFC 5802, section 5): the client's first
 * message, then its last.
 */
final class ScramLogIn {

    private static final Pattern FIRST =
            Pattern.compile("(?<header>[ny],,)(?<bare>n=(?<user>[^,]+),r=(?<nonce>[!-+\\--~]+))");
    private static final Pattern LAST =
            Pattern.compile("(?<withoutProof>c=(?<header>[^,]+),r=(?<nonce>[^,]+)),p=(?<proof>[^,]+)");
    private static final Pattern WRONG_ESCAPE = Pattern.compile("=(?!2C|3D)");

    private final Function<String, Credential> credentials;
    private final String serverNonce;
    private @Nullable Begun begun;
    private @Nullable String proved;

    private record Begun(
            String user, String header, String nonce, String clientFirst, String serverFirst, Credential credential) {}

    /**
     * @param credentials of a user by name; for a name that nobody has, those of nobody
     * @param serverNonce printable, without commas, never used before
     */
    ScramLogIn(Function<String, Credential> credentials, String serverNonce) {
        this.credentials = credentials;
        this.serverNonce = serverNonce;
    }

    /** @return the server's first message */
    String first(String message) throws LogInFailed {
        Matcher first = FIRST.matcher(message);
        if (!first.matches() || WRONG_ESCAPE.matcher(first.group("user")).find()) {
            throw new LogInFailed();
        }
        String user = first.group("user").replace("=2C", ",").replace("=3D", "=");
        Credential credential = credentials.apply(user);
        String nonce = first.group("nonce") + serverNonce;
        String answer = "r=" + nonce + ",s=" + credential.salt() + ",i=" + Scram.ITERATIONS;
        begun = new Begun(user, first.group("header"), nonce, first.group("bare"), answer, credential);
        return answer;
    }

    /**
     * @return the server's last message, which proves that it knows the user as well
     * @throws LogInFailed if the client does not prove that it knows the password; the log-in has ended then
     */
    String last(String message) throws LogInFailed {
        Begun now = begun;
        begun = null;
        Matcher last = LAST.matcher(message);
        if (now == null
                || !last.matches()
                || !last.group("nonce").equals(now.nonce())
                || !new String(decoded(last.group("header")), StandardCharsets.US_ASCII).equals(now.header())) {
            throw new LogInFailed();
        }
        String messages = now.clientFirst() + "," + now.serverFirst() + "," + last.group("withoutProof");
        byte[] proof = decoded(last.group("proof"));
        if (proof.length != Scram.KEY_BYTES || !now.credential().isProvedBy(proof, messages)) {
            throw new LogInFailed();
        }
        proved = now.user();
        return "v=" + now.credential().signature(messages);
    }

    /** The user who has proved to be himself; null until {@link #last} has answered. */
    @Nullable
    String user() {
        return proved;
    }

    private static byte[] decoded(String base64) throws LogInFailed {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException none) {
            throw new LogInFailed();
        }
    }
}
