package homeward.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of a service that begins an answer and does not end it, a page must not wait for ever. */
@Timeout(60)
class CallsTest {

    private static final String TOKEN = "token";
    private static final Duration SHORT = Duration.ofMillis(500);

    @Test
    void anAnswerThatBeginsAndDoesNotEndIsNone() throws Exception {
        assertNone(calls -> calls.get(Service.AUDIT, "/cases", TOKEN, JsonNode.class));
        assertNone(calls -> calls.post(Service.AUDIT, "/cases", TOKEN, "key", 1L, Map.of()));
        assertNone(calls -> calls.put(Service.AUDIT, "/cases", TOKEN, 1L, Map.of(), JsonNode.class));
        assertNone(calls -> calls.delete(Service.AUDIT, "/cases", TOKEN, JsonNode.class));
        assertNone(calls -> calls.postUnsigned(Service.AUDIT, "/cases", Map.of(), JsonNode.class));
    }

    private static void assertNone(Function<Calls, Answer<?>> call) throws InterruptedException {
        try (HalfAnswer service = new HalfAnswer("200 OK")) {
            Answer<?> answer = call.apply(FakeService.client(service.address(), SHORT));

            assertThat(answer.value()).isNull();
            assertThat(status(answer.problem())).isEqualTo(Problem.NO_ANSWER);
            service.awaitLeft();
        }
    }

    private static @Nullable Integer status(@Nullable Problem problem) {
        return problem == null ? null : problem.status();
    }

    @Test
    void soIsARefusalOfAFile() throws Exception {
        try (HalfAnswer service = new HalfAnswer("404 Not Found")) {
            Calls calls = FakeService.client(service.address(), SHORT);

            Refused refused = catchThrowableOfType(Refused.class, () -> calls.file(Service.AUDIT, "/file", TOKEN));

            assertThat(refused.problem().status()).isEqualTo(Problem.NO_ANSWER);
            service.awaitLeft();
        }
    }

    @Test
    void aFileThatStopsEndsWithAFailure() throws Exception {
        try (HalfAnswer service = new HalfAnswer("200 OK")) {
            InputStream file = FakeService.client(service.address(), SHORT)
                    .file(Service.AUDIT, "/file", TOKEN)
                    .body();

            assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
            service.awaitLeft();
        }
    }

    /** The reader's own time is not the service's. */
    @Test
    void aFileMayTakeAsLongAsItsReaderDoes() throws Exception {
        String content = "{\"content\": \"" + "x".repeat(200_000) + "\"}";
        Duration patience = Duration.ofSeconds(2);
        try (FakeService service = new FakeService(_ -> content);
                InputStream file = FakeService.client(service.address(), patience)
                        .file(Service.AUDIT, "/file", TOKEN)
                        .body()) {
            int first = file.read();
            Thread.sleep(patience.plusMillis(500));

            assertThat(first).isEqualTo('{');
            assertThat(new String(file.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo(content.substring(1));
        }
    }
}
