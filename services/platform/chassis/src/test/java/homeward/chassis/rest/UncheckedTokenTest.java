package homeward.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;

import jakarta.ws.rs.core.Response;

import io.quarkus.security.AuthenticationFailedException;
import org.junit.jupiter.api.Test;

/** A token that could not be checked is not answered as an invalid token. */
class UncheckedTokenTest {

    private final ProblemMappers mappers = new ProblemMappers();

    @Test
    void aTokenNobodyCouldCheckIsToBeSentAgain() {
        Throwable keys = new IllegalStateException("no keys", new ConnectException("refused"));

        Response answer = mappers.authenticationFailed(new AuthenticationFailedException(keys));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }

    @Test
    void aTokenThatWasCheckedAndFoundWrongIsRefused() {
        Throwable signature = new IllegalStateException("no such key");

        Response answer = mappers.authenticationFailed(new AuthenticationFailedException(signature));

        assertThat(answer.getStatus()).isEqualTo(401);
    }
}
