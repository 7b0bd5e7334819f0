package homeward.chassis.attesting;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.chassis.note.NoteCommand;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.proofs.Hash;
import homeward.proofs.commits.CommitBytes;
import homeward.proofs.notes.CaseStatement;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.Consistency;
import homeward.proofs.tree.Inclusion;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestActors;

/** What an auditor is given of a case, and who is given nothing. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class CaseProofsResourceTest {

    @Inject
    CommandGate gate;

    @Test
    void auditorsOfBothSidesAreGivenEveryCommitWithAProof() {
        Opened note = NoteCalls.open("DEU", "GEO");
        assertThat(NoteCalls.writing(
                                "DEU",
                                note,
                                UUID.randomUUID().toString(),
                                "\"1\"",
                                "{\"text\": \"Something\", \"stars\": 1}")
                        .statusCode())
                .isEqualTo(201);

        for (String state : List.of("DEU", "GEO")) {
            JsonPath page = proofs(state, note, 2);
            SignedNote signed = SignedNote.parse(page.getString("checkpoint"));
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            List<VerifierKey> keys = page.getList("keys", String.class).stream()
                    .map(VerifierKey::parse)
                    .toList();
            assertThat(signed.verifiedBy(keys)).hasSize(2);
            assertThat(page.getLong("size")).isEqualTo(checkpoint.size());
            SignedNote statement = SignedNote.parse(page.getString("statement"));
            assertThat(statement.verifiedBy(keys)).hasSize(1);
            assertThat(CaseStatement.parse(statement.text()).commits()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                CommitBytes commit =
                        CommitBytes.parse(Base64.getDecoder().decode(page.getString("commits[" + i + "].content")));
                assertThat(commit.stream()).contains(note.caseId());
                assertThat(Inclusion.holds(
                                Hash.ofLeaf(commit.hash().bytes()),
                                commit.position() - 1,
                                checkpoint.size(),
                                hashes(page.getList("commits[" + i + "].path", String.class)),
                                checkpoint.root()))
                        .isTrue();
            }
            Checkpoint first = Checkpoint.parse(
                    SignedNote.parse(page.getString("firstCheckpoint")).text());
            assertThat(Consistency.holds(
                            first.size(),
                            first.root(),
                            checkpoint.size(),
                            checkpoint.root(),
                            hashes(page.getList("consistency", String.class))))
                    .isTrue();
        }
    }

    @Test
    void aCaseIsReadPageByPageAgainstOneCheckpoint() {
        Opened note = NoteCalls.open("DEU", "GEO");
        assertThat(NoteCalls.writing(
                                "DEU",
                                note,
                                UUID.randomUUID().toString(),
                                "\"1\"",
                                "{\"text\": \"Something\", \"stars\": 1}")
                        .statusCode())
                .isEqualTo(201);
        JsonPath whole = proofs("DEU", note, 2);
        String size = whole.getString("size");

        JsonPath first = page("DEU", note, "limit=1&size=" + size);
        JsonPath second = page("DEU", note, "limit=1&size=" + size + "&after=" + first.getString("next"));

        assertThat(first.getBoolean("complete")).isFalse();
        assertThat(second.getBoolean("complete")).isTrue();
        assertThat(second.getString("commits[0].content")).isEqualTo(whole.getString("commits[1].content"));
    }

    @Test
    void aStrangerGets404AndAnOfficer403() {
        Opened note = NoteCalls.open("DEU", "GEO");
        String path = "/cases/" + note.caseId() + "/proofs";
        proofs("DEU", note, 1);

        as("AUT", "auditor").get(path).then().statusCode(404);
        as("DEU", "auditor")
                .get(path.replace(note.caseId(), note.personId()))
                .then()
                .statusCode(404);
        as("DEU", "requesting-officer").get(path).then().statusCode(403);
        as("DEU", "auditor").get(path + "?other=1").then().statusCode(400);
        as("DEU", "auditor").get(path + "?size=999999999").then().statusCode(404);
    }

    @Test
    void whatWasRecordedBeforeTheSidesAreKnownIsGivenToBothOnceTheyAreAndToNobodyBefore() {
        CaseId caseId = new CaseId(UUID.randomUUID());
        PersonId personId = new PersonId(UUID.randomUUID());
        dispatch(new NoteCommand.Learn(caseId, personId));
        Opened note = new Opened(caseId.toString(), personId.toString());
        String path = "/cases/" + caseId + "/proofs";

        for (String state : List.of("DEU", "GEO", "AUT")) {
            as(state, "auditor").get(path).then().statusCode(404);
        }
        dispatch(new NoteCommand.Open(caseId, personId, new StateCode("GEO")));

        assertThat(proofs("DEU", note, 2).getString("commits[0].content"))
                .isEqualTo(proofs("GEO", note, 2).getString("commits[0].content"));
        as("AUT", "auditor").get(path).then().statusCode(404);
    }

    private void dispatch(NoteCommand command) {
        UUID id = UUID.randomUUID();
        gate.dispatch(command, id, TestActors.officer("DEU"), Causation.first(id));
    }

    @Test
    void theCheckpointIsForAuditors() {
        Opened note = NoteCalls.open("DEU", "GEO");
        proofs("DEU", note, 1);

        String text = as("AUT", "auditor")
                .get("/checkpoint")
                .then()
                .statusCode(200)
                .extract()
                .path("note");

        assertThat(SignedNote.parse(text).signatures()).hasSize(2);
        as("AUT", "requesting-officer").get("/checkpoint").then().statusCode(403);
    }

    private static List<Hash> hashes(List<String> base64) {
        return base64.stream().map(Hash::parse).toList();
    }

    /** Once the commits are in a signed checkpoint. */
    private static JsonPath proofs(String state, Opened note, int commits) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            List<Object> covered = page(state, note, "limit=500").getList("commits");
            return covered != null && covered.size() == commits;
        });
        return page(state, note, "limit=500");
    }

    private static JsonPath page(String state, Opened note, String query) {
        return as(state, "auditor")
                .get("/cases/" + note.caseId() + "/proofs?" + query)
                .jsonPath();
    }
}
