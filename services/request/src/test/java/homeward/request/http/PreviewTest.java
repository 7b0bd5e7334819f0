package homeward.request.http;

import static homeward.request.http.TestCase.FORM;
import static homeward.request.http.TestCase.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

/** What is told to another state, before it is told and when it must not be. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class PreviewTest {

    private static final String OFFICER = "requesting-officer";
    private static final String SPEAKING =
            FORM.replace("\"persons\"", "\"observations\": \"His asylum claim was rejected.\", \"persons\"");

    @Inject
    Journal journal;

    @Test
    void aDraftShowsWhatWouldBeSentAndWhatNeverIs() {
        long before = journal.head().position();

        JsonPath preview = post("AUT", OFFICER, "/applications/preview", null, FORM)
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(preview.getString("to")).isEqualTo("RUS");
        assertThat(preview.getList("sent.field")).contains("reference", "persons[0].details.surname");
        assertThat(preview.getList("sent.find { it.field == 'persons[0].circumstances.stateOfHealth' }.readers"))
                .hasToString("[ESCORT_ON_DUTY, DOCTOR]");
        assertThat(preview.getList("kept.field")).contains("Concern.ground", "Proceedings.Ending.withdrawalReason");
        assertThat(preview.getList("refused")).isEmpty();
        assertThat(preview.prettify()).doesNotContain("SAMPLE", "insulin");
        assertThat(journal.head().position()).as("nothing is recorded").isEqualTo(before);
    }

    @Test
    void aDraftShowsWhatItsDocumentsProveAndWhenAReplyWouldBeDue() {
        String form = FORM.replace(
                "\"nationalities\": [\"RUS\"]",
                "\"nationalities\": [\"RUS\"], \"documents\": [{\"kind\": \"PASSPORT\", \"number\": \"1\"}]");

        post("AUT", OFFICER, "/applications/preview", null, form)
                .statusCode(200)
                .body("evidence[0].person", equalTo(1))
                .body("evidence[0].effect", equalTo("PROOF"))
                .body("reply.basis.article", equalTo("11(2)"))
                .body("reply.onSilence", equalTo("DEEMED_CONSENT"));
    }

    @Test
    void noReplyIsPromisedWhereTheLimitRunsFromAnInterview() {
        post(
                        "AUT",
                        OFFICER,
                        "/applications/preview",
                        null,
                        FORM.replace("\"interviewRequested\": false", "\"interviewRequested\": true"))
                .statusCode(200)
                .body("to", equalTo("RUS"))
                .body("reply", nullValue());
    }

    @Test
    void whatIsSentInClearDoesNotSpeakOfAsylumEither() {
        String form = FORM.replace("AT-2026-0017", "Folgeasylantrag abgelehnt");

        assertThat(post("AUT", OFFICER, "/applications/preview", null, form)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("refused"))
                .hasToString("[reference]");
        post("AUT", OFFICER, "/applications", null, form)
                .statusCode(422)
                .body("rule", equalTo("asylum-stays-with-the-requesting-state"));
    }

    @Test
    void aTextAboutAsylumIsShownAndThenRefusedAndTheAttemptIsInTheLedger() {
        assertThat(post("AUT", OFFICER, "/applications/preview", null, SPEAKING)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("refused"))
                .hasToString("[observations]");
        long before = journal.head().position();

        post("AUT", OFFICER, "/applications", null, SPEAKING)
                .statusCode(422)
                .body("rule", equalTo("asylum-stays-with-the-requesting-state"));

        try (var commits = journal.read(before + 1)) {
            List<String> entries = new ArrayList<>();
            commits.forEachRemaining(
                    commit -> entries.add(commit.events().getFirst().type()));
            assertThat(entries).containsExactly("SamePersonSought", "DataWithheld");
        }
    }
}
