package homeward.console.operators;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.net.http.HttpResponse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.console.shell.SignedIn;

@QuarkusTest
@WithTestResource(FakeProcesses.class)
class OperatorPagesTest {

    @AfterEach
    void forgetWhatWasPosted() {
        FakeProcesses.POSTED.clear();
    }

    @Test
    void whoeverHasNotSignedInSeesNothingOfThePlatform() throws Exception {
        HttpResponse<String> page = new Browser().get("/operators");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("href=\"/operators/sign-in\"")
                .doesNotContain("witness", FakeProcesses.STREAM, "<form");
    }

    @Test
    void anOperatorSeesHealthLagsParkedStreamsRebuildsAndTheClock() throws Exception {
        HttpResponse<String> page = new Browser().signIn("operator");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/operators");
        assertThat(page.body())
                .contains("damage is known", "damagedAt 17")
                .contains("7 records behind", "3 records behind", "up to position 41,234")
                .contains(FakeProcesses.STREAM, "homeward.request.events 5:812", "an event before it is missing")
                .contains("<progress class=\"hw-used\" value=\"25\" max=\"100\"", "250 of 1,000 records")
                .contains("value=\"work-list\"")
                .contains("Ahead of real time by 2 d 1 h 30 min", "28 May 2026, 10:12")
                .doesNotContain("style=", "<script");
    }

    @Test
    void aProcessThatDoesNotAnswerIsNamedAndHidesNoOther() throws Exception {
        String page = new Browser().signIn("operator").body();

        assertThat(page)
                .contains("3 of 9 are well")
                .contains("identification (no answer)", "live feed (no answer)")
                .contains("audit (does not accept your sign-in)")
                .doesNotContain("witness (");
    }

    @Test
    void aPageRunsNothingAndIsKeptNowhere() throws Exception {
        HttpResponse<String> page = new Browser().signIn("operator");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/homeward.css",
                "/assets/mark.svg",
                "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
                "/webjars/tabler__core/1.4.0/dist/css/tabler.rtl.min.css"
            })
    void whatThePagesNameIsThere(String file) throws Exception {
        HttpResponse<String> found = new Browser().get(file);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nld-administrator", "rus-auditor", "nld-requesting-officer"})
    void nobodyOfAStateIsLetIn(String officer) throws Exception {
        Browser browser = new Browser();

        HttpResponse<String> page = browser.signIn(officer);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This is no operator").doesNotContain("<form");
        assertThat(browser.get("/operators").statusCode()).isEqualTo(401);
    }

    /** Browsers send cookies to every port of a host. */
    @Test
    void theSessionOfAnOfficerCountsForNothingHere() throws Exception {
        SignedIn officer = SignedIn.as("nld-administrator", RestAssured.port);

        HttpResponse<String> page = officer.at(Browser.management(), "/operators");

        assertThat(officer.get("/inbox").body()).contains("nld-administrator");
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.uri().getPath()).isEqualTo("/operators");
    }

    @Test
    void theSessionOfAnOperatorOpensNoPageOfAState() throws Exception {
        Browser browser = new Browser();
        browser.signIn("operator");
        String session = browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(Asked.SESSION))
                .findFirst()
                .orElseThrow()
                .getValue();

        given().redirects()
                .follow(false)
                .port(RestAssured.port)
                .cookie(Asked.SESSION, session)
                .get("/inbox")
                .then()
                .statusCode(302)
                .header("Location", containsString("/authorize?"));
        given().port(RestAssured.port)
                .redirects()
                .follow(false)
                .cookie(Asked.SESSION, session)
                .get("/operators")
                .then()
                .statusCode(302)
                .body(not(containsString("witness")));
    }

    @Test
    void anOperatorsAccountHasNoDeskInTheConsole() throws Exception {
        SignedIn operator = SignedIn.as("operator", RestAssured.port);

        assertThat(operator.get("/inbox").body()).contains("There is no desk for your role here yet");
    }

    @Test
    void parkedStreamsAreHealed() throws Exception {
        Browser browser = new Browser();
        String form = Browser.form(browser.signIn("operator"));

        HttpResponse<String> page = browser.post("/operators/heal", "process=request&form=" + form);

        assertThat(FakeProcesses.POSTED).containsExactly("/platform/projections/parked/heal true");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("role=\"status\"", "streams that go on: 1")
                .contains("<title>request: streams that go on: 1 · Running the platform");
    }

    @Test
    void aReadModelIsRebuiltOnceAtATime() throws Exception {
        Browser browser = new Browser();
        String form = Browser.form(browser.signIn("operator"));

        assertThat(browser.post("/operators/rebuild", "process=request&model=work-list&form=" + form)
                        .body())
                .contains("the rebuild has begun");
        assertThat(browser.post("/operators/rebuild", "process=request&model=case-file&form=" + form)
                        .body())
                .contains("a rebuild is under way already");
        assertThat(FakeProcesses.POSTED)
                .containsExactly(
                        "/platform/projections/work-list/rebuild true", "/platform/projections/case-file/rebuild true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parked/heal?x=", "..%2F..%2Fclock", "%00", ""})
    void onlyWhatCanBeTheNameOfAReadModelIsAskedFor(String model) throws Exception {
        Browser browser = new Browser();
        String form = Browser.form(browser.signIn("operator"));

        browser.post("/operators/rebuild", "process=request&model=" + model + "&form=" + form);

        assertThat(FakeProcesses.POSTED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operators/heal", "/operators/rebuild", "/operators/sign-out", "/operators/preferences"})
    void anotherSitesFormChangesNothing(String path) throws Exception {
        Browser browser = new Browser();
        browser.signIn("operator");

        for (String form : new String[] {"", "&form=", "&form=guessed"}) {
            assertThat(browser.post(path, "process=request&model=work-list" + form)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(new Browser().post(path, "process=request&form=x").statusCode())
                .isEqualTo(401);
        assertThat(FakeProcesses.POSTED).isEmpty();
        assertThat(browser.get("/operators").statusCode()).isEqualTo(200);
    }

    @Test
    void aProcessThatIsNotNamedIsNotAsked() throws Exception {
        Browser browser = new Browser();
        String form = Browser.form(browser.signIn("operator"));

        assertThat(browser.post("/operators/heal", "process=nothing&form=" + form)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverComesBackWithoutHavingBegunIsNotSignedIn() throws Exception {
        Browser browser = new Browser();

        assertThat(browser.get("/operators/signed-in?code=x&state=y").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/operators").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatWasEndedIsOver() throws Exception {
        Browser browser = new Browser();
        String form = Browser.form(browser.signIn("operator"));

        browser.post("/operators/sign-out", "form=" + form);

        assertThat(browser.get("/operators").statusCode()).isEqualTo(401);
    }

    @Test
    void thePageIsInTheLanguageThatWasChosen() throws Exception {
        Browser browser = new Browser();
        String form = Browser.form(browser.signIn("operator"));

        assertThat(browser.post("/operators/preferences", "language=ru&form=" + form)
                        .body())
                .contains("lang=\"ru\"", "Отложенные потоки");
        assertThat(browser.post("/operators/preferences", "language=fa&form=" + form)
                        .body())
                .contains("dir=\"rtl\"", "<span lang=\"en\" dir=\"ltr\">Parked streams</span>");
    }

    @Test
    void healthAndFiguresStayOpenToProbes() throws Exception {
        assertThat(new Browser().get("/q/health/live").statusCode()).isEqualTo(200);
    }
}
