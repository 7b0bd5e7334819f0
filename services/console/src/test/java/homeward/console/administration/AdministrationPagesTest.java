package homeward.console.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.console.shell.SignedIn;

@QuarkusTest
@WithTestResource(FakeAdministration.class)
class AdministrationPagesTest {

    private static final String KEY = "7f000000-0000-4000-8000-000000000001";

    @AfterEach
    void forgetWhatWasPosted() {
        FakeAdministration.POSTED.clear();
        FakeAdministration.KEYS.clear();
    }

    private SignedIn administrator() throws Exception {
        return SignedIn.as("nld-administrator", RestAssured.port);
    }

    @Test
    void whatIsDueWaitsAndWasCarriedOutStandsOnOnePage() throws Exception {
        String page = administrator().get("/administration").body();

        assertThat(page)
                .contains(FakeAdministration.DUE, FakeAdministration.WAITING, FakeAdministration.ERASED)
                .contains("no state held it any more", "href=\"/administration?cursor=abc\"")
                .contains("Propose the erasure: " + FakeAdministration.DUE)
                .contains("proposed; it waits below")
                .doesNotContain("Propose the erasure: " + FakeAdministration.WAITING)
                .doesNotContain("style=", "<script>");
    }

    /** Of thousands of closed cases the first ones are erased already. */
    @Test
    void itIsNotSaidThatNothingIsDueBeforeAllCasesWereLookedAt() throws Exception {
        assertThat(administrator().get("/administration?due=endless").body())
                .contains("Nothing is due of the cases looked at so far", "href=\"/administration?due=endless\"")
                .doesNotContain("Nothing is due.");
    }

    @Test
    void nobodyIsOfferedToCarryOutTheOwnProposal() throws Exception {
        assertThat(administrator().get("/administration").body())
                .contains("Erase for good: " + FakeAdministration.WAITING)
                .contains("your own: another administrator carries it out")
                .doesNotContain("Erase for good: " + FakeAdministration.OWN);
    }

    @Test
    void keysAreShownAsNumbers() throws Exception {
        assertThat(administrator().get("/administration/keys").body())
                .contains("Netherlands", "1,204", "17", "33", "made, and used for all copies");
    }

    @Test
    void whoeverHasActedIsShownAndThePageSaysWhereAccountsAre() throws Exception {
        assertThat(administrator().get("/administration/users").body())
                .contains("nld-officer-7", "Return office", "1,034", "identity provider");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/administration", "/administration/keys", "/administration/users"})
    void onlyAdministratorsSeeThem(String path) throws Exception {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(302)
                .header("Location", containsString("/authorize?"));
        for (String other : List.of("nld-auditor", "nld-requesting-officer", "operator")) {
            HttpResponse<String> page = SignedIn.as(other, RestAssured.port).get(path);
            assertThat(page.statusCode()).as(other).isEqualTo(403);
            assertThat(page.body()).doesNotContain(FakeAdministration.CASE, "nld-officer-7", "1,204");
        }
        assertThat(administrator().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theWayThereIsShownToAdministratorsAlone() throws Exception {
        assertThat(administrator().get("/inbox").body())
                .contains("href=\"/administration\"")
                .as("where administrators find nothing")
                .doesNotContain("<li><a href=\"/inbox\"", "<li><a href=\"/board\"");
        assertThat(SignedIn.as("nld-auditor", RestAssured.port).get("/audit").body())
                .contains("<li><a href=\"/inbox\"", "<li><a href=\"/board\"")
                .doesNotContain("href=\"/administration\"");
    }

    private static Map<String, String> form(HttpResponse<String> page, String person) {
        var token = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        return new HashMap<>(Map.of(
                "form-token",
                token.group(1),
                "key",
                KEY,
                "case",
                FakeAdministration.CASE,
                "person",
                person,
                "ground",
                "RETENTION_ENDED"));
    }

    @Test
    void anErasureIsProposedToTheServiceThatKnowsWhatIsDue() throws Exception {
        SignedIn signed = administrator();
        Map<String, String> form = form(signed.get("/administration"), FakeAdministration.DUE);

        HttpResponse<String> page = signed.post("/administration/proposals", form);

        assertThat(FakeAdministration.POSTED)
                .singleElement()
                .asString()
                .startsWith("/persons/" + FakeAdministration.DUE + "/erasure-proposals ")
                .contains(FakeAdministration.CASE, "RETENTION_ENDED");
        assertThat(FakeAdministration.KEYS).containsExactly(KEY);
        assertThat(page.body()).contains("The erasure is proposed");
    }

    @Test
    void nothingIsErasedWithoutTheTick() throws Exception {
        SignedIn signed = administrator();
        Map<String, String> form = form(signed.get("/administration"), FakeAdministration.WAITING);
        form.put("service", "identification");

        HttpResponse<String> refused = signed.post("/administration/erasures", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"waiting-fault\">Tick that the erasure cannot be undone")
                .containsPattern(
                        "name=\"sure\" value=\"yes\" aria-invalid=\"true\" aria-describedby=\"waits[0-9]+ waiting-fault\"");
        assertThat(FakeAdministration.POSTED).isEmpty();

        form.put("sure", "yes");
        HttpResponse<String> done = signed.post("/administration/erasures", form);

        assertThat(FakeAdministration.POSTED)
                .singleElement()
                .asString()
                .startsWith("/persons/" + FakeAdministration.WAITING + "/erasure ");
        assertThat(done.body()).contains("copy of the key is destroyed");
    }

    @Test
    void whatTheServiceRefusesIsSaidAndWhatWasTypedStays() throws Exception {
        SignedIn signed = administrator();
        Map<String, String> form = form(signed.get("/administration"), FakeAdministration.HELD);

        HttpResponse<String> page = signed.post("/administration/proposals", form);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("The case still runs", "value=\"" + FakeAdministration.HELD + "\"", "Error: Erasures");
    }

    @Test
    void whatIsNoIdIsNotSent() throws Exception {
        SignedIn signed = administrator();
        Map<String, String> form = form(signed.get("/administration"), "../keys");
        form.put("ground", "");

        HttpResponse<String> page = signed.post("/administration/proposals", form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"person-fault\">An id has 36 characters", "id=\"ground-fault\">Choose a ground")
                .containsPattern("id=\"ground\"[^>]* aria-invalid=\"true\"\\s+aria-describedby=\"ground-fault\"")
                .doesNotContain("case-fault");
        assertThat(FakeAdministration.POSTED).isEmpty();
    }

    @Test
    void anotherSitesFormChangesNothing() throws Exception {
        SignedIn signed = administrator();
        Map<String, String> form = form(signed.get("/administration"), FakeAdministration.DUE);
        form.put("form-token", "guessed");

        assertThat(signed.post("/administration/proposals", form).statusCode()).isEqualTo(400);
        assertThat(FakeAdministration.POSTED).isEmpty();
    }

    @Test
    void theSameInRussian() {
        assertThat(ErasuresPage.inRussian()).contains("Пора стереть", "Предложить стирание", "Срок хранения истёк");
    }
}
