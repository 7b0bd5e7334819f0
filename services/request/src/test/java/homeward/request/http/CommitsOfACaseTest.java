package homeward.request.http;

import static homeward.request.http.TestCase.submit;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;

/** The commits as stored would tell the requested state that something was recorded which it may not know. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class CommitsOfACaseTest {

    @Test
    void onlyTheRequestingStateIsGivenThemAndTheOtherIsAnsweredLikeAStranger() {
        String path = "/cases/" + submit() + "/proofs";
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as("AUT", "auditor").get(path).statusCode() == 200);

        assertThat(refusal("RUS", path)).isEqualTo(refusal("GEO", path));
    }

    private static String refusal(String state, String path) {
        return as(state, "auditor").get(path).then().statusCode(404).extract().path("detail");
    }
}
