package homeward.console.perform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.console.commands.Case;
import homeward.console.shell.SignedIn;

@QuarkusTest
@WithTestResource(FakeDesks.class)
class PerformResourceTest {

    private static final String WITHDRAW = "/cases/" + Case.ID + "/forms/WITHDRAW";
    private static final String CONCERN = "/cases/" + Case.ID + "/forms/RAISE_CONCERN?person=" + Case.PERSON;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void answersWell() throws Exception {
        answer("");
    }

    @Test
    void whatCannotBeUndoneIsLookedAtBeforeItIsSent() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        HttpResponse<String> form = officer.get(WITHDRAW);

        HttpResponse<String> stop = officer.send(form, Map.of("reason", "ABSCONDED", "to", "next"));
        assertThat(stop.statusCode()).isEqualTo(200);
        assertThat(stop.body()).contains("This cannot be undone.", "The person cannot be found");
        assertThat(last()).isEqualTo(List.of(""));

        HttpResponse<String> unsure = officer.send(stop, Map.of("to", "confirm"));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("Tick that you have checked this", "The person cannot be found");
        assertThat(last()).isEqualTo(List.of(""));

        HttpResponse<String> done = officer.send(unsure, Map.of("to", "confirm", "sure", "yes"));
        assertThat(done.uri()).hasPath("/cases/" + Case.ID);
        assertThat(done.uri().getQuery()).contains("done=WITHDRAW", "atLeast=application-" + Case.ID + ":4");
        assertThat(done.body()).contains("The application is withdrawn.");
        assertThat(last())
                .isEqualTo(List.of("/applications/" + Case.ID + "/withdrawal", "\"3\"", "{\"reason\":\"ABSCONDED\"}"));
    }

    @Test
    void oneMayGoBackAndChangeIt() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        HttpResponse<String> stop = officer.send(officer.get(WITHDRAW), Map.of("reason", "ABSCONDED", "to", "next"));

        HttpResponse<String> form = officer.send(stop, Map.of("to", "back"));

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).containsPattern("value=\"ABSCONDED\" checked");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsSent() throws Exception {
        SignedIn officer = SignedIn.as("nld-monitor", RestAssured.port);

        HttpResponse<String> opened = officer.get(CONCERN);
        HttpResponse<String> form = officer.send(opened, Map.of("account", "typed", "to", "next"));

        assertThat(opened.body()).doesNotContain("data-unsent");
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).containsPattern("<body[^>]* data-unsent>");
        assertThat(form.body()).contains("<a href=\"#f-ground\">Ground: choose one</a>", "typed</textarea>");
        assertThat(last()).isEqualTo(List.of(""));
    }

    @Test
    void somebodyElseDecidedFirst() throws Exception {
        SignedIn officer = SignedIn.as("rus-requested-officer", RestAssured.port);
        HttpResponse<String> form = officer.get(CONCERN);
        answer("412\n{\"status\": 412, \"rule\": \"version-matches\"}");

        HttpResponse<String> changed = officer.send(form, Map.of("ground", "HEALTH", "account", "kept", "to", "next"));
        assertThat(changed.statusCode()).isEqualTo(412);
        assertThat(changed.body())
                .contains("The file changed while you wrote", "Receipt confirmed", "kept</textarea>")
                .containsPattern("value=\"HEALTH\" checked");
        assertThat(last().get(1)).isEqualTo("\"3\"");

        answer("");
        HttpResponse<String> done =
                officer.send(changed, Map.of("ground", "HEALTH", "account", "kept", "seen", "4", "to", "next"));
        assertThat(done.body()).contains("Your concern is recorded, and the return is suspended.");
        assertThat(last())
                .isEqualTo(List.of(
                        "/applications/" + Case.ID + "/protection-concerns",
                        "\"4\"",
                        "{\"personId\":\"" + Case.PERSON + "\",\"ground\":\"HEALTH\",\"account\":\"kept\"}"));
    }

    @Test
    void aRefusalComesBackWithItsRuleAndAllThatWasTyped() throws Exception {
        SignedIn officer = SignedIn.as("rus-requested-officer", RestAssured.port);
        HttpResponse<String> form = officer.get("/cases/" + Case.ID + "/forms/EXTEND_REPLY");
        answer("""
                422
                {"status": 422, "rule": "extension-within-treaty-maximum",
                 "detail": "the reply limit can be extended to 2026-06-30T21:00:00Z at most",
                 "basis": {"profile": "EU-RUS-2006", "version": 1, "field": "replyLimitExtended.NORMAL",
                           "article": "11(2)", "verified": true}}
                """);

        HttpResponse<String> refused = officer.send(
                form,
                Map.of(
                        "due", "2026-08-01",
                        "reasons", "VERIFICATION_ABROAD",
                        "explanation", "By hand.",
                        "to", "next"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Later than the agreement allows, which is at most:", "30 Jun", "24:00", "Art 11(2)")
                .contains("value=\"2026-08-01\"", "By hand.</textarea>")
                .containsPattern("value=\"VERIFICATION_ABROAD\" checked");
        assertThat(last().get(2))
                .contains("\"due\":\"2026-08-01T21:00:00Z\"", "\"reasons\":[\"VERIFICATION_ABROAD\"]")
                .contains("\"explanation\":{\"personId\":\"" + Case.PERSON + "\",\"text\":\"By hand.\"}");
    }

    @Test
    void aServiceThatGivesNoAnswerLeavesTheFormAsItWas() throws Exception {
        SignedIn officer = SignedIn.as("nld-monitor", RestAssured.port);
        HttpResponse<String> form = officer.get(CONCERN);
        answer("503\n{\"status\": 503}");

        HttpResponse<String> unknown = officer.send(form, Map.of("ground", "HEALTH", "account", "kept", "to", "next"));

        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.body()).contains("it is never recorded twice", "kept</textarea>");
    }

    @Test
    void whatIsNoFormOrNoPersonLeadsNowhere() throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);

        for (String path : List.of(
                "/cases/" + Case.ID + "/forms/DESTROY",
                "/cases/" + Case.ID + "/forms/RAISE_CONCERN",
                "/cases/" + Case.ID + "/forms/LIFT?item=" + Case.ITEM,
                "/cases/" + Case.ID + "/forms/RAISE_CONCERN?person=nobody",
                "/cases/" + Case.ID + "/forms/RAISE_CONCERN?person=" + Case.ITEM,
                "/cases/" + Case.ID + "/forms/REQUEST_DOCUMENT",
                "/cases/" + Case.ID + "/forms/DEPART?item=" + Case.ITEM + "&number=first")) {
            assertThat(officer.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anOfficerOfAStateOnTheWayRepliesFromThePageOfTheTransit() throws Exception {
        SignedIn officer = SignedIn.as("aut-requested-officer", RestAssured.port);
        String page = "/cases/" + FakeDesks.PASSAGE + "/transit";

        HttpResponse<String> transit = officer.get("/cases/" + FakeDesks.PASSAGE);
        assertThat(transit.uri()).hasPath(page);
        assertThat(transit.body()).contains("Request for transit: awaits the reply", "2 persons");

        String form = "/cases/" + FakeDesks.PASSAGE + "/forms/REFUSE_TRANSIT?item=" + Case.ITEM;
        assertThat(transit.body()).contains(form);
        HttpResponse<String> stop = officer.send(officer.get(form), Map.of("grounds", "PUBLIC_HEALTH", "to", "next"));
        assertThat(stop.body()).contains("This cannot be undone.", "Public health");
        assertThat(last()).isEqualTo(List.of(""));

        HttpResponse<String> done = officer.send(stop, Map.of("to", "confirm", "sure", "yes"));
        assertThat(done.uri()).hasPath(page);
        assertThat(done.body()).contains("The transit is refused.");
        assertThat(last())
                .isEqualTo(List.of(
                        "/cases/" + FakeDesks.PASSAGE + "/transit-requests/" + Case.ITEM + "/refusal",
                        "\"5\"",
                        "{\"grounds\":[\"PUBLIC_HEALTH\"]}"));
        assertThat(SignedIn.as("pol-requested-officer", RestAssured.port)
                        .get(page)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormThatArrivesAfterTheSessionComesBackWithAllItsFields() {
        String token = given().get("/signed-out").then().extract().cookie("homeward-form");

        given().redirects()
                .follow(false)
                .cookie("homeward-form", token)
                .formParam("form-token", token)
                .formParam("account", "typed in time")
                .post(CONCERN)
                .then()
                .statusCode(401)
                .body(containsString("name=\"account\" value=\"typed in time\""));
    }

    private static URI desks(String path) {
        return URI.create(
                ConfigProvider.getConfig().getValue("homeward.console.services.request", String.class) + path);
    }

    private void answer(String next) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(desks("/fake/answer"))
                        .POST(HttpRequest.BodyPublishers.ofString(next))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** Path, version and body of the last command since the answer was set. */
    private List<String> last() throws IOException, InterruptedException {
        return List.of(
                http.send(HttpRequest.newBuilder(desks("/fake/last")).build(), HttpResponse.BodyHandlers.ofString())
                        .body()
                        .split("\n", -1));
    }
}
