package homeward.reintegration.http;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.testkit.ServicePlatform;

/** A return that is withdrawn before it is assisted is never opened here. What was recorded of it is proved nevertheless. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ProofsOfAnAnnouncedReturnTest {

    @Test
    void theRequestingStateIsGivenEveryCommit() {
        TestCase returnee = withdrawn();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(commits("DEU", returnee)).hasSize(2));

        assertThat(commits("DEU", returnee))
                .allSatisfy(commit -> assertThat(commit).contains(returnee.stream()));
        assertThat(commits("DEU", returnee).getFirst()).contains("ReturnAnnounced");
        assertThat(commits("DEU", returnee).getLast()).contains("ReturnEndLearned");
        assertThat((String) as("DEU", "auditor").get(path(returnee)).path("statement"))
                .contains(returnee.caseId().toString());
    }

    @Test
    void everybodyElseIsAnsweredAsIfThereWereNoSuchCase() {
        TestCase returnee = withdrawn();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as("DEU", "auditor").get(path(returnee)).statusCode() == 200);

        String unknown = refusal("RUS", TestCase.fresh());
        assertThat(refusal("RUS", returnee)).isEqualTo(unknown);
        assertThat(refusal("TUR", returnee)).isEqualTo(unknown);
    }

    @Test
    void nobodyActsOnIt() {
        TestCase returnee = withdrawn();

        for (String state : List.of("DEU", "RUS", "TUR")) {
            returnee.post(state, "closing", 2, "{\"outcome\": \"DECLINED\"}").statusCode(404);
        }
    }

    private static TestCase withdrawn() {
        TestCase returnee = TestCase.fresh();
        returnee.applied(ReturnKind.FORCED);
        returnee.withdrawn();
        returnee.file(2);
        return returnee;
    }

    /** As they are stored; empty if the state is given none. */
    private static List<String> commits(String state, TestCase returnee) {
        List<String> contents = as(state, "auditor").get(path(returnee)).path("commits.content");
        return contents == null
                ? List.of()
                : contents.stream()
                        .map(content -> new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8))
                        .toList();
    }

    private static String refusal(String state, TestCase returnee) {
        return as(state, "auditor")
                .get(path(returnee))
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
    }

    private static String path(TestCase returnee) {
        return "/cases/" + returnee.caseId() + "/proofs";
    }
}
