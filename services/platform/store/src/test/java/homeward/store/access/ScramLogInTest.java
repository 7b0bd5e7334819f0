package homeward.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of RFC 7677, section 3, and messages that differ from it. */
class ScramLogInTest {

    private static final String CLIENT_NONCE = "rOprNGfwEbeRWgbNEkqO";
    private static final String SERVER_NONCE = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final String SALT = "W22ZaJ0SNY7soEsUEjb6gQ==";
    private static final String PROOF = "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
    private static final String FIRST = "n,,n=user,r=" + CLIENT_NONCE;
    private static final String LAST = "c=biws,r=" + CLIENT_NONCE + SERVER_NONCE + ",p=" + PROOF;

    private final ScramLogIn logIn = logIn("pencil");

    private static ScramLogIn logIn(String password) {
        return new ScramLogIn(_ -> Credential.of(password, Base64.getDecoder().decode(SALT)), SERVER_NONCE);
    }

    @Test
    void theExampleOfTheStandardIsAnsweredAsThere() throws Exception {
        assertThat(logIn.first(FIRST)).isEqualTo("r=" + CLIENT_NONCE + SERVER_NONCE + ",s=" + SALT + ",i=4096");
        assertThat(logIn.user()).isNull();
        assertThat(logIn.last(LAST)).isEqualTo("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        assertThat(logIn.user()).isEqualTo("user");
    }

    @Test
    void aProofMadeWithAnotherPasswordFails() throws Exception {
        ScramLogIn other = logIn("pencil2");
        other.first(FIRST);
        assertFails(() -> other.last(LAST));
        assertThat(other.user()).isNull();
    }

    @Test
    void aProofIsGoodForOneTryOnly() throws Exception {
        logIn.first(FIRST);
        assertFails(() -> logIn.last(LAST.replace("p=d", "p=e")));
        assertFails(() -> logIn.last(LAST));
    }

    @Test
    void aProofWithoutAFirstMessageFails() {
        assertFails(() -> logIn.last(LAST));
    }

    @Test
    void aProofOfAnotherConversationFails() throws Exception {
        ScramLogIn next =
                new ScramLogIn(_ -> Credential.of("pencil", Base64.getDecoder().decode(SALT)), "another");
        next.first(FIRST);
        assertFails(() -> next.last(LAST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n",
                "n=user,r=abc",
                "p=tls-unique,,n=user,r=abc",
                "n,a=admin,n=user,r=abc",
                "n,,n=,r=abc",
                "n,,n=user,r=",
                "n,,n=us=er,r=abc",
                "n,,m=ext,n=user,r=abc",
                "n,,n=user,r=abc,x=y"
            })
    void aFirstMessageOfAnotherFormFails(String message) {
        assertFails(() -> logIn.first(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c=biws,r=NONCE",
                "c=biws,r=NONCE,p=",
                "c=biws,r=NONCE,p=AAAA",
                "c=biws,r=NONCE,p=!",
                "c=eSws,r=NONCE,p=PROOF",
                "c=biws,r=NONCE,x=y,p=PROOF",
                "c=biws,r=another,p=PROOF"
            })
    void aLastMessageOfAnotherFormFails(String message) throws Exception {
        logIn.first(FIRST);
        assertFails(() ->
                logIn.last(message.replace("NONCE", CLIENT_NONCE + SERVER_NONCE).replace("PROOF", PROOF)));
    }

    @Test
    void commaAndEqualsSignInANameAreEscaped() throws Exception {
        StringBuilder asked = new StringBuilder();
        new ScramLogIn(
                        name -> {
                            asked.append(name);
                            return Credential.ofNobody(new byte[16], new byte[Scram.KEY_BYTES]);
                        },
                        SERVER_NONCE)
                .first("n,,n=a=2Cb=3Dc,r=abc");
        assertThat(asked).hasToString("a,b=c");
    }

    private interface Step {
        void take() throws LogInFailed;
    }

    private static void assertFails(Step step) {
        assertThatExceptionOfType(LogInFailed.class).isThrownBy(step::take);
    }
}
