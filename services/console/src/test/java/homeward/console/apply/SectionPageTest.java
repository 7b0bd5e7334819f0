package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.console.shell.SignedIn;

/** Every page of the form shows the draft, also after something was saved. */
@QuarkusTest
@WithTestResource(OneDraft.class)
class SectionPageTest {

    @ParameterizedTest
    @CsvSource({
        "parties, Requested state",
        "parties?done=DRAFT_SAVED, Draft saved",
        "persons/1, Read the zone",
        "persons/1?done=DRAFT_SAVED, Draft saved",
        "evidence/1, No documents yet",
        "circumstances, PRIMER",
        "observations, Nothing is sent before the last step"
    })
    void isShown(String page, String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = SignedIn.as("nld-requesting-officer", RestAssured.port)
                .get("/applications/drafts/" + OneDraft.ID + "/" + page);

        assertThat(answer.body()).contains(text).doesNotContain("style=");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsMissingInADraftIsNotTakenForAFormThatWasSent() throws IOException, InterruptedException {
        HttpResponse<String> page = SignedIn.as("nld-requesting-officer", RestAssured.port)
                .get("/applications/drafts/" + OneDraft.ID + "/persons/1?checked=1");

        assertThat(page.body()).contains("class=\"hw-errors\"").doesNotContain("data-unsent");
    }
}
