package homeward.chassis.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.junit.jupiter.api.Test;

/** The example of RFC 7677, section 3, and servers that do otherwise. */
class ScramOnceClientTest {

    private static final String NONCE = "rOprNGfwEbeRWgbNEkqO";
    private static final String SERVER_FIRST =
            "r=" + NONCE + "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private static final String SERVER_LAST = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    private final ScramOnceClient client = client("pencil");

    @Test
    void theExampleOfTheStandardIsSaidAsThereAlsoByASecondConnection() throws Exception {
        for (ScramOnceClient each : List.of(client, client("pencil"))) {
            assertThat(said(each, "")).isEqualTo("n,,n=user,r=" + NONCE);
            assertThat(said(each, SERVER_FIRST))
                    .isEqualTo("c=biws,r=" + NONCE + "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                            + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
            assertThat(each.isComplete()).isFalse();
            assertThat(each.evaluateChallenge(SERVER_LAST.getBytes(UTF_8))).isNull();
            assertThat(each.isComplete()).isTrue();
        }
    }

    @Test
    void anotherPasswordOfTheSameUserMakesAnotherProof() throws Exception {
        said(client, "");
        String proof = said(client, SERVER_FIRST);
        ScramOnceClient other = client("pencils");
        said(other, "");
        assertThat(said(other, SERVER_FIRST)).isNotEqualTo(proof);
    }

    @Test
    void aServerThatDoesNotKnowThePasswordIsNotBelieved() throws Exception {
        for (String last : List.of("v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", "e=other-error")) {
            ScramOnceClient each = client("pencil");
            said(each, "");
            said(each, SERVER_FIRST);
            assertFails(each, last);
            assertThat(each.isComplete()).isFalse();
        }
    }

    @Test
    void aServerThatAnswersAnotherNonceOrAsksForLessWorkGetsNoProof() throws Exception {
        for (String first :
                List.of(SERVER_FIRST.replace(NONCE, "another"), SERVER_FIRST.replace("i=4096", "i=1"), "nonsense")) {
            ScramOnceClient each = client("pencil");
            said(each, "");
            assertFails(each, first);
        }
    }

    @Test
    void onceTheModuleWasUsedItIsTheClientOfThisMechanism() throws Exception {
        assertThat(new ScramOnce()).isNotNull();
        SaslClient found = Sasl.createSaslClient(
                new String[] {ScramMechanism.SCRAM_SHA_256.mechanismName()},
                null,
                "kafka",
                "localhost",
                Map.of(),
                answering("pencil"));
        assertThat(found).isInstanceOf(ScramOnceClient.class);
    }

    private static void assertFails(ScramOnceClient client, String message) {
        assertThatExceptionOfType(SaslException.class)
                .isThrownBy(() -> client.evaluateChallenge(message.getBytes(UTF_8)));
    }

    private static String said(ScramOnceClient client, String challenge) throws Exception {
        return new String(client.evaluateChallenge(challenge.getBytes(UTF_8)), UTF_8);
    }

    private static ScramOnceClient client(String password) {
        try {
            return new ScramOnceClient(answering(password), new ScramFormatter(ScramMechanism.SCRAM_SHA_256), NONCE);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static CallbackHandler answering(String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                switch (callback) {
                    case NameCallback name -> name.setName("user");
                    case PasswordCallback secret -> secret.setPassword(password.toCharArray());
                    default -> throw new AssertionError(callback);
                }
            }
        };
    }
}
