package homeward.console.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.console.shell.LocalIssuer;

/** What somebody without an account gets while the service does not answer. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class VisitPagesTest {

    private static final String CODE = "7K2M-9QXD-04TB-VW6H-3ZPA";

    private static final Told TOLD = new Told(
            "AGREED",
            "JOURNEY",
            LocalDate.of(2026, 5, 1),
            List.of(new Told.Receipt("RUS", "IDENTITY", LocalDate.of(2026, 3, 10))),
            new Told.Contact(
                    "Return office", "Sample street 1", "+43 1 000", "ask@example.org", "Data protection authority"),
            LocalDate.of(2026, 6, 8),
            LocalDate.of(2026, 4, 1),
            2);

    @Test
    void thePageIsKeptNowhereAndNamedToNobody() {
        closed(given().get("/person").then())
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString("Enter your code"))
                .body(containsString("autocomplete=\"off\""))
                .body(not(containsString("type=\"password\"")))
                .body(not(containsString("style=")))
                .body(not(containsString("<script>")))
                .body(not(containsString("Homeward")));
    }

    private static ValidatableResponse closed(ValidatableResponse answer) {
        return answer.header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("X-Robots-Tag", containsString("noindex"));
    }

    @Test
    void itIsInTheLanguageOfItsReader() {
        given().get("/person?lang=fa")
                .then()
                .body(containsString("lang=\"fa\" dir=\"rtl\""))
                .body(containsString("کد خود را وارد کنید"));
        given().header("Accept-Language", "ar").get("/person").then().body(containsString("lang=\"ar\" dir=\"rtl\""));
        given().get("/person?lang=ru").then().body(containsString("Введите код"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/person/other", "/person/view/more", "/persons", "/letter", "/person/openings/1"})
    void nothingElseIsOpen(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .header("Location", containsString("/authorize?"));
    }

    @Test
    void anotherSitesFormOpensNothing() {
        closed(given().formParam("code", CODE)
                        .formParam("secret", "blue tea kettle")
                        .post("/person/openings?lang=fa")
                        .then())
                .statusCode(400)
                .body(containsString(Tongue.of("fa", null).text("fault.form")))
                .body(not(containsString("7K2M")))
                .body(not(containsString("kettle")));
    }

    @Test
    void whatFailedIsSaidTheCodeStaysAndTheSecretDoesNot() {
        closed(answered(sent(CODE, "blue tea kettle")))
                .statusCode(503)
                .body(containsString("Error: "))
                .body(containsString("cannot be opened now"))
                .body(containsString(CODE))
                .body(not(containsString("kettle")));
        closed(answered(sent(CODE, "")))
                .statusCode(422)
                .body(containsString("Enter the code and your secret"))
                .body(containsString(CODE));
        closed(answered(sent("", "blue tea kettle"))).statusCode(422).body(not(containsString("kettle")));
    }

    /** A browser that goes back, or loads a page again, sends no form again: each would be one of ten tries. */
    @Test
    void theAnswerToAFormIsOnAnotherAddressWhichSaysNothingOfIt() {
        ValidatableResponse answer = closed(sent(CODE, "blue tea kettle"))
                .statusCode(303)
                .header("Location", endsWith("/person?lang=en"))
                .body(emptyString());
        Cookie attempt = answer.extract().detailedCookie("attempt");

        assertThat(attempt.isHttpOnly()).isTrue();
        assertThat(attempt.getSameSite()).isEqualTo("Strict");
        assertThat(attempt.getPath()).isEqualTo("/person");
        assertThat(attempt.getMaxAge()).isEqualTo(Attempts.SECONDS);
        assertThat(answer.extract().cookies()).doesNotContainKey("look");
        assertThat(answer.extract().headers().asList().toString()).doesNotContain("7K2M", "kettle");
        assertThat(new String(Base64.getUrlDecoder().decode(attempt.getValue()), StandardCharsets.ISO_8859_1))
                .doesNotContain("7K2M", "kettle", "SILENT");
    }

    @Test
    void whatFailedIsSaidOnce() {
        String attempt = sent(CODE, "blue tea kettle").extract().cookie("attempt");

        Cookie taken = given().cookie("attempt", attempt)
                .get("/person?lang=en")
                .then()
                .extract()
                .detailedCookie("attempt");

        assertThat(taken.getMaxAge()).isZero();
        assertThat(taken.getPath()).as("that of the cookie that is taken away").isEqualTo("/person");
    }

    @Test
    void whatWasNotSealedHereIsSaidByNobody() {
        closed(given().cookie("attempt", "dGhlIHBhZ2Ugb2Ygc29tZWJvZHkgZWxzZQ")
                        .get("/person?lang=en")
                        .then())
                .statusCode(200)
                .body(not(containsString("Error: ")));
    }

    @Test
    void withoutWhatWasOpenedThereIsNothingToSee() {
        closed(given().get("/person/view").then()).statusCode(404).body(containsString("shown only once"));
    }

    @Test
    void whatWasOpenedIsNotLostWhileTheServiceDoesNotAnswer() {
        closed(given().cookie("look", "c29tZXRoaW5n").get("/person/view").then())
                .statusCode(503)
                .header("Set-Cookie", not(containsString("look=")));
    }

    @Test
    void whoComesBackToTheAddressOfAFormGetsAnEmptyOne() {
        closed(given().redirects().follow(false).get("/person/openings?lang=fa").then())
                .statusCode(303)
                .header("Location", endsWith("/person?lang=fa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "ar", "fa"})
    void whatIsToldIsToldInEveryLanguage(String language) {
        Tongue tongue = Tongue.of(language, null);
        String page = VisitPages.Templates.told(
                        new Visit(tongue, "https://www.example.org/", null, ""), VisitView.of(TOLD, tongue))
                .render();

        assertThat(page)
                .contains(
                        tongue.text("status.AGREED"),
                        tongue.text("next.JOURNEY"),
                        tongue.text("told.day") + " " + tongue.day(LocalDate.of(2026, 5, 1)),
                        tongue.text("data.IDENTITY"),
                        tongue.state("RUS"),
                        "Return office",
                        "Data protection authority",
                        tongue.text("seen.failures"),
                        "data-leave",
                        "https://www.example.org/")
                .doesNotContain("style=", "<script>", "NOT_FOUND");
    }

    @Test
    void aLimitIsSaidToBeOneAndNoDayIsNamedWhereThereIsNone() {
        Tongue tongue = Tongue.of("en", null);

        assertThat(told(tongue, LocalDate.of(2026, 5, 1)))
                .contains("At the latest on: May 1, 2026")
                .doesNotContain("No day");
        assertThat(told(tongue, null)).contains("No day is set").doesNotContain("At the latest");
    }

    private static String told(Tongue tongue, @Nullable LocalDate day) {
        Told told = new Told("AGREED", "TRANSFER", day, List.of(), null, LocalDate.of(2026, 6, 8), null, 0);
        return VisitPages.Templates.told(
                        new Visit(tongue, "https://www.example.org/", null, ""), VisitView.of(told, tongue))
                .render();
    }

    /** The page to which a browser is sent. */
    private static ValidatableResponse answered(ValidatableResponse sent) {
        String attempt = sent.statusCode(303).extract().cookie("attempt");
        return given().cookie("attempt", attempt)
                .get(sent.extract().header("Location"))
                .then();
    }

    private static ValidatableResponse sent(String code, String secret) {
        String token = given().get("/person").then().extract().cookie("homeward-form");
        return given().redirects()
                .follow(false)
                .cookie("homeward-form", token)
                .formParam("form-token", token)
                .formParam("code", code)
                .formParam("secret", secret)
                .post("/person/openings?lang=en")
                .then();
    }
}
