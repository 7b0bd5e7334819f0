package homeward.console.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.commands.Case;
import homeward.console.perform.FakeDesks;
import homeward.console.shell.SignedIn;

/** What is wrong with a field is told beside it as well, to those who hear the page and to those who see it. */
@QuarkusTest
@WithTestResource(FakeDesks.class)
class FaultsAtFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "/cases/" + Case.ID + "/receipt, at, ah, Give the date and the time",
        "/cases/" + Case.ID + "/persons/" + Case.PERSON + "/deemed-consent, sure, '', Tick that you have checked",
        "/cases/" + Case.ID + "/letters/new, subject, '', Give a subject",
        "/cases/" + Case.ID + "/letters/new, text, '', Write the text",
        "/inbox/assignments?desk=request&case=" + Case.ID + ", name, nh, Give the name of the team"
    })
    void aFieldSaysWhatIsWrongWithIt(String path, String field, String hint, String text) throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        HttpResponse<String> opened = officer.get(path);
        HttpResponse<String> page = officer.send(opened, Map.of("at", ""));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .containsPattern("<[^>]* id=\"" + field + "\"[^>]* aria-invalid=\"true\"\\s+aria-describedby=\""
                        + (hint + " " + field).strip() + "-fault\"")
                .containsPattern("id=\"" + field + "-fault\">" + text)
                .containsPattern("<a href=\"#" + field + "\">" + text);
        assertThat(opened.body()).doesNotContain("aria-invalid", "-fault\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/" + Case.ID + "/persons/" + Case.PERSON + "/reply, approve, Choose: approve or refuse",
        "/cases/" + Case.ID + "/letters/new, kind, Choose the kind of letter",
        "/applications/new, returnKind, Choose how they return"
    })
    void aChoiceSaysWhatIsWrongWithIt(String path, String field, String text) throws Exception {
        SignedIn officer = SignedIn.as("nld-requesting-officer", RestAssured.port);
        HttpResponse<String> opened = officer.get(path);
        HttpResponse<String> page = officer.send(opened, Map.of());

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .containsPattern("<fieldset[^>]* aria-describedby=\"" + field + "-fault\"")
                .containsPattern("id=\"" + field + "-fault\">" + text);
        assertThat(opened.body()).doesNotContain("-fault\"");
    }
}
