package homeward.console.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer gets while no service answers: every page is reached, and says so. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class SignedInTest {

    @ParameterizedTest
    @CsvSource({
        "/search, 200, Search cases",
        "/inbox, 200, These do not answer",
        "/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001, 503, A service does not answer",
        "/inbox/assignments?desk=request&case=3f0c5d5c-7a0f-4f0a-9c3f-000000000001, 200, Give the work",
        "/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/forms/WITHDRAW, 503, A service does not answer",
        "/board, 503, A service does not answer",
        "/board/wall, 503, A service does not answer",
        "/applications/new, 200, How do they return?",
        "/applications/drafts, 503, A service does not answer",
        "/applications/drafts/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/persons/1, 503, A service does not answer",
        "/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/persons/3f0c5d5c-7a0f-4f0a-9c3f-000000000002/access, 503, A service does not answer",
        "/letter, 200, These do not answer",
        "/board/feed, 503, ''"
    })
    void everyPageIsReached(String path, int status, String text) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                SignedIn.as("nld-requesting-officer", port()).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit",
                "/audit/partners",
                "/audit/unusual",
                "/audit/journals",
                "/audit/persons/3f0c5d5c-7a0f-4f0a-9c3f-000000000001",
                "/audit/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001",
                "/audit/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/replay",
                "/audit/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/compare",
                "/audit/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/proofs",
                "/audit/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/proofs/request",
                "/audit/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/bundle"
            })
    void onlyAuditorsReachTheAuditorsDesk(String path) throws IOException, InterruptedException {
        HttpResponse<String> officers =
                SignedIn.as("nld-requesting-officer", port()).get(path);
        HttpResponse<String> auditors = SignedIn.as("nld-auditor", port()).get(path);

        assertThat(officers.statusCode()).isEqualTo(403);
        assertThat(officers.body()).contains("Your role does not allow this").doesNotContain(">Audit</a>");
        assertThat(auditors.statusCode()).isIn(200, 503);
        assertThat(auditors.body()).contains(">Audit</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures",
                "/figures/NLD/RUS/2026",
                "/figures/NLD/RUS/2026-Q1/card",
                "/figures/NLD/RUS/2026-Q1/csv",
                "/figures/NLD/RUS/2026-Q1/json"
            })
    void onlyAuditorsAndMonitorsReachFigures(String path) throws IOException, InterruptedException {
        HttpResponse<String> officers =
                SignedIn.as("nld-requesting-officer", port()).get(path);
        HttpResponse<String> monitors = SignedIn.as("nld-monitor", port()).get(path);

        assertThat(officers.statusCode()).isEqualTo(403);
        assertThat(officers.body()).contains("Your role does not allow this").doesNotContain(">Figures</a>");
        assertThat(monitors.statusCode()).isEqualTo(503);
        assertThat(monitors.body()).contains(">Figures</a>").doesNotContain(">Audit</a>");
        assertThat(SignedIn.as("nld-auditor", port()).get(path).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures/NLD/XXX/2026",
                "/figures/nld/RUS/2026",
                "/figures/NLD/RUS/2026-Q5",
                "/figures/NLD/RUS/now"
            })
    void figuresHaveNoOtherAddresses(String path) throws IOException, InterruptedException {
        assertThat(SignedIn.as("nld-monitor", port()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseIsOpenedByItsIdAndNothingElse() throws IOException, InterruptedException {
        SignedIn auditor = SignedIn.as("nld-auditor", port());

        assertThat(auditor.get("/audit?case=NL-2026-0505").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/audit?case=3f0c5d5c-7a0f-4f0a-9c3f-000000000001")
                        .uri())
                .hasPath("/audit/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001");
        assertThat(auditor.get("/audit/cases/NL-2026-0505").statusCode()).isEqualTo(404);
    }

    @Test
    void aWallThatCouldNotBeMadeIsTriedAgain() throws IOException, InterruptedException {
        SignedIn officer = SignedIn.as("nld-transport-coordinator", port());

        assertThat(officer.get("/board/wall").headers().firstValue("Refresh")).contains("30");
        assertThat(officer.get("/board").headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void nothingIsShownAsDoneButWhatHasWordsHere() throws IOException, InterruptedException {
        SignedIn officer = SignedIn.as("nld-requesting-officer", port());

        assertThat(officer.get("/inbox?done=TAKEN").body()).contains("hw-done", "The work is yours.");
        assertThat(officer.get("/inbox?done=Call+this+number+now").body())
                .doesNotContain("hw-done", "Call this number now");
    }

    @Test
    void everyPageListsItsKeys() throws IOException, InterruptedException {
        assertThat(SignedIn.as("nld-requesting-officer", port()).get("/search").body())
                .contains("<dialog class=\"hw-keys\" id=\"keys\"", "Keyboard shortcuts", "<kbd>?</kbd>");
    }

    @Test
    void whoMayNotApplyIsToldSo() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                SignedIn.as("rus-requested-officer", port()).get("/applications/new");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your role does not allow this").doesNotContain("/applications/drafts");
    }

    @Test
    void theFeedOfSomebodyWithoutASessionIsRefusedAndNotRedirected() {
        given().redirects().follow(false).get("/board/feed").then().statusCode(401);
    }

    @Test
    void aPageSaysHowLongTheSessionLastsAndLetsItGoOn() throws IOException, InterruptedException {
        SignedIn officer = SignedIn.as("nld-requesting-officer", port());

        HttpResponse<String> page = officer.get("/search");
        assertThat(page.headers().firstValueAsLong("Homeward-Session-Left").orElse(0))
                .as("an hour, and half an hour in which it is renewed")
                .isBetween(5_000L, 5_400L);
        assertThat(page.body())
                .contains(
                        "data-renewed=\"true\"", "If you open nothing more, the session ends at", "/assets/session.js");
        Matcher token = Pattern.compile("data-token=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> longer = officer.post("/session", token.group(1));
        assertThat(longer.statusCode()).isEqualTo(200);
        assertThat(longer.body()).contains("\"left\":5", "\"renewed\":true");
        assertThat(officer.post("/session", "of another site").statusCode()).isEqualTo(400);
    }

    @Test
    void aSessionThatHasEndedDoesNotGoOn() {
        String token = given().get("/signed-out").then().extract().cookie("homeward-form");

        given().redirects()
                .follow(false)
                .cookie("homeward-form", token)
                .header("X-Form-Token", token)
                .post("/session")
                .then()
                .statusCode(401);
        given().get("/signed-out")
                .then()
                .header("Homeward-Session-Left", equalTo(null))
                .body(not(containsString("session.js")));
    }

    private static int port() {
        return RestAssured.port;
    }
}
