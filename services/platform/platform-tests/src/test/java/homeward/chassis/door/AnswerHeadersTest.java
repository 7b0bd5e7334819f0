package homeward.chassis.door;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class AnswerHeadersTest {

    @Test
    void noAnswerIsKeptGuessedOrShownAsAPage() {
        Opened note = NoteCalls.open("DEU", "GEO");
        assertCarriesThem(NoteCalls.writing(
                "DEU", note, UUID.randomUUID().toString(), "\"1\"", "{\"text\": \"a\", \"stars\": 1}"));
        assertCarriesThem(NoteCalls.writing("DEU", note, "k", "\"1\"", "{"));
        assertCarriesThem(as("DEU", "requesting-officer").get("/notes/search/" + UUID.randomUUID()));
        assertCarriesThem(as("DEU", "requesting-officer").get("/nowhere"));
        assertCarriesThem(as("DEU", "requesting-officer").accept("text/html").get("/notes/thread"));
        assertCarriesThem(RestAssured.get("/notes/thread"));
        assertCarriesThem(RestAssured.get("/openapi"));
    }

    private static void assertCarriesThem(Response answer) {
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(answer.headers().getValues("Strict-Transport-Security"))
                .as("without TLS")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Limit=1",
                "LIMIT=1",
                "limits=1",
                "limit%20=1",
                "limit=1&limit=2",
                "Colour=RED",
                "atleast=note-1:1",
                "=1",
                "nothing"
            })
    void aParameterThatIsNotSpeltAsDescribedIsRefused(String query) {
        as("DEU", "requesting-officer")
                .urlEncodingEnabled(false)
                .get("/notes/search/" + UUID.randomUUID() + "?" + query)
                .then()
                .statusCode(400);
    }
}
