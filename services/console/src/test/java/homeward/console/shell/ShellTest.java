package homeward.console.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalIssuer.class)
class ShellTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001"})
    void whoeverIsNotSignedInIsSentToTheProviderWithAChallenge(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .header("Location", containsString("/authorize?"))
                .header("Location", containsString("code_challenge_method=S256"))
                .header("Location", containsString("nonce="));
    }

    @Test
    void theProviderSendsBackToTheNameThatWasAskedForWhateverIsSaidOfForwarding() {
        given().redirects()
                .follow(false)
                .header("Host", "homeward.example:8090")
                .header("Forwarded", "host=evil.example;proto=https")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Port", "666")
                .header("X-Forwarded-Prefix", "/elsewhere")
                .get("/inbox")
                .then()
                .statusCode(302)
                .header("Location", containsString("redirect_uri=http%3A%2F%2Fhomeward.example%3A8090%2Fsigned-in"))
                .header("Location", not(containsString("evil.example")));
    }

    @Test
    void aPageRunsNothingThatIsNotItsOwn() {
        given().get("/signed-out")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .body(not(containsString("style=")))
                .body(not(containsString("<script>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
                "/webjars/tabler__core/1.4.0/dist/css/tabler.rtl.min.css",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/assets/homeward.css",
                "/assets/console.js",
                "/assets/session.js",
                "/assets/mark.svg",
                "/assets/person.css",
                "/assets/person.js",
                "/assets/letter.js"
            })
    void whatThePagesNameIsThere(String asset) {
        given().get(asset).then().statusCode(200);
    }

    @Test
    void ownScriptsAndStylesAreAskedForAnewAndThoseOfOthersNever() {
        given().get("/assets/console.js").then().header("Cache-Control", equalTo("no-cache"));
        given().get("/webjars/htmx.org/2.0.10/dist/htmx.min.js")
                .then()
                .header("Cache-Control", containsString("immutable"));
    }

    @Test
    void thePageIsInTheLanguageOfItsReader() {
        given().header("Accept-Language", "ru")
                .get("/signed-out")
                .then()
                .body(containsString("lang=\"ru\""))
                .body(containsString("Вы вышли"));
    }

    @Test
    void persianIsWrittenFromTheRight() {
        given().cookie("homeward-language", "fa")
                .get("/signed-out")
                .then()
                .header("Content-Language", equalTo("fa"))
                .body(containsString("<html lang=\"fa\" dir=\"rtl\""))
                .body(containsString("tabler.rtl.min.css"))
                .body(containsString("شما خارج شدید"))
                .body(not(containsString("lang=\"en\" dir=\"ltr\"")));
    }

    @Test
    void theLanguageThatWasChosenIsRemembered() {
        String token = given().get("/signed-out").then().extract().cookie("homeward-form");

        given().redirects()
                .follow(false)
                .cookie("homeward-form", token)
                .formParam("form-token", token)
                .formParam("language", "fa")
                .formParam("back", "/signed-out")
                .post("/preferences")
                .then()
                .statusCode(303)
                .cookie("homeward-language", equalTo("fa"));
    }

    @Test
    void anotherSitesFormChangesNothing() {
        given().redirects()
                .follow(false)
                .formParam("theme", "dark")
                .post("/preferences")
                .then()
                .statusCode(400)
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void anotherSitesFormComesToNothing() {
        given().formParam("explanation", "typed elsewhere")
                .post("/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/receipt")
                .then()
                .statusCode(400)
                .body(containsString("This form is not valid any more"))
                .body(not(containsString("typed elsewhere")))
                .body(not(containsString("<form method=\"post\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/3f0c5d5c-7a0f-4f0a-9c3f-000000000001/receipt",
                "/applications/new",
                "/letter",
                "/administration/proposals",
                "/administration/erasures"
            })
    void aFormThatArrivesAfterTheSessionComesBackWithAllItsFields(String path) {
        String token = given().get("/signed-out").then().extract().cookie("homeward-form");

        given().redirects()
                .follow(false)
                .cookie("homeward-form", token)
                .formParam("form-token", token)
                .formParam("explanation", "typed in time")
                .post(path)
                .then()
                .statusCode(401)
                .body(containsString("Your session has ended"))
                .body(containsString("name=\"explanation\" value=\"typed in time\""));
    }

    @Test
    void theTokenOfAFormOutlivesADraftOfWeeks() {
        String token = given().get("/signed-out").then().extract().cookie("homeward-form");

        Cookie again = given().cookie("homeward-form", token)
                .get("/signed-out")
                .then()
                .extract()
                .detailedCookie("homeward-form");

        assertThat(again.getValue()).isEqualTo(token);
        assertThat(Duration.ofSeconds(again.getMaxAge())).isGreaterThanOrEqualTo(Duration.ofDays(7));
    }

    @Test
    void whereThereIsNothingAPageSaysSo() {
        given().get("/assets/none")
                .then()
                .statusCode(404)
                .body(containsString("There is no such page"))
                .body(not(containsString("<form method=\"post\"")));
    }
}
