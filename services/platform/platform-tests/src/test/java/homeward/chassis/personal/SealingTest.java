package homeward.chassis.personal;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.chassis.note.NoteContracts;
import homeward.chassis.note.NoteEvent.NoteWritten;
import homeward.chassis.note.NoteHold;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.events.codec.Opening;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class SealingTest {

    private static final String SECRET = "Tamar wants to open a bakery";

    @Inject
    Journal journal;

    @Inject
    Vault vault;

    @Inject
    NoteHold hold;

    @Test
    void noPersonalDataIsStoredInTheClear() {
        StoredEvent stored = written(NoteCalls.open("DEU", "GEO"));

        assertThat(text(stored.payload())).contains("ciphertext").doesNotContain("bakery");
        assertThat(text(stored.meta())).doesNotContain("bakery");
    }

    @Test
    void aPartyReadsWhatItHoldsAndNobodyElseDoes() {
        StoredEvent stored = written(NoteCalls.open("DEU", "GEO"));

        assertThat(opened(stored, "GEO"))
                .isInstanceOfSatisfying(
                        Personal.Present.class,
                        present -> assertThat(present.value()).isEqualTo(SECRET));
        assertThat(opened(stored, "FRA")).isInstanceOf(Personal.Erased.class);
    }

    @Test
    void erasureTakesTheDataFromOneStateAndTheLastErasureFromAll() {
        Opened note = NoteCalls.open("DEU", "GEO");
        StoredEvent stored = written(note);

        erase("DEU", note, UUID.randomUUID().toString()).statusCode(200).body("everywhere", equalTo(false));
        assertThat(opened(stored, "GEO")).isInstanceOf(Personal.Present.class);

        erase("GEO", note, UUID.randomUUID().toString()).statusCode(200).body("everywhere", equalTo(true));
        assertThat(vault.keyHeld(new PersonId(UUID.fromString(note.personId())), keyId(stored), new StateCode("DEU")))
                .isEqualTo(Optional.empty());
        assertThat(opened(stored, "GEO")).isInstanceOf(Personal.Erased.class);
    }

    @Test
    void I15_anErasedStreamStillLoadsAndTakesCommandsThatHoldNoPersonalData() {
        Opened note = NoteCalls.open("DEU", "GEO");
        written(note);
        erase("DEU", note, UUID.randomUUID().toString());
        erase("GEO", note, UUID.randomUUID().toString());

        as("DEU", "requesting-officer")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"2\"")
                .post(note.path() + "/forbidden")
                .then()
                .statusCode(422)
                .body("rule", equalTo("nothing-forbidden"));
        NoteCalls.writing("DEU", note, UUID.randomUUID().toString(), "\"2\"", "{\"text\": \"again\", \"stars\": 1}")
                .then()
                .statusCode(409)
                .body("rule", equalTo("personal-data-erased"));
    }

    @Test
    void anErasureIsInTheLedgerOnceHoweverOftenItIsRepeated() {
        Opened note = NoteCalls.open("DEU", "GEO");
        written(note);
        String key = UUID.randomUUID().toString();
        long before = journal.head().position();

        String first = erase("DEU", note, key).statusCode(200).extract().asString();
        String second = erase("DEU", note, key).statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first);
        List<StoredCommit> entries = erasuresAfter(before);
        assertThat(entries).hasSize(1);
        StoredEvent entry = entries.getFirst().events().getFirst();
        assertThat(entry.type()).isEqualTo("PersonDataErased");
        assertThat(entries.getFirst().stream()).isEqualTo(entry.id().toString());
        assertThat(entries.getFirst().type()).isNull();
        EventMeta meta = MetaJson.read(entry.meta());
        assertThat(meta.trace().command()).isEqualTo("ErasePersonData");
        assertThat(meta.actor().onBehalfOf()).isEqualTo(new StateCode("DEU"));
    }

    @Test
    void aStateThatHoldsNothingErasesNothing() {
        Opened note = NoteCalls.open("DEU", "GEO");
        written(note);

        erase("FRA", note, UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void aKeyUsedForOneNoteErasesNoOther() {
        Opened note = NoteCalls.open("DEU", "GEO");
        written(note);
        Opened other = NoteCalls.open("DEU", "GEO");
        StoredEvent kept = written(other);
        String key = UUID.randomUUID().toString();
        long before = journal.head().position();

        erase("DEU", note, key).statusCode(200);
        erase("DEU", other, key).statusCode(422).body("rule", equalTo("idempotency-key-reused"));

        assertThat(opened(kept, "DEU")).isInstanceOf(Personal.Present.class);
        assertThat(erasuresAfter(before)).hasSize(1);
    }

    @Test
    void aCaseThatIsNotThePersonsIsUnknown() {
        Opened note = NoteCalls.open("DEU", "GEO");
        StoredEvent kept = written(note);
        Opened foreign = NoteCalls.open("DEU", "GEO");

        erase(
                        "DEU",
                        new Opened(foreign.caseId(), note.personId()),
                        UUID.randomUUID().toString())
                .statusCode(404);

        assertThat(opened(kept, "DEU")).isInstanceOf(Personal.Present.class);
    }

    @Test
    void nothingIsErasedWhileTheCaseIsRunning() {
        Opened note = NoteCalls.open("DEU", "GEO");
        StoredEvent kept = written(note);
        hold.keep(CaseId.of(note.caseId()));

        erase("DEU", note, UUID.randomUUID().toString()).statusCode(409).body("rule", equalTo("legal-hold"));

        assertThat(opened(kept, "DEU")).isInstanceOf(Personal.Present.class);
    }

    @Test
    void nobodyErasesAlone() {
        Opened note = NoteCalls.open("DEU", "GEO");
        StoredEvent kept = written(note);

        administrator("DEU", "administrator", note, UUID.randomUUID().toString(), "erasure")
                .statusCode(409)
                .body("rule", equalTo("erasure-proposed-first"));
        administrator("DEU", "administrator", note, UUID.randomUUID().toString(), "erasure-proposals")
                .statusCode(200)
                .body("personId", equalTo(note.personId()));
        administrator("DEU", "administrator", note, UUID.randomUUID().toString(), "erasure")
                .statusCode(403)
                .body("rule", equalTo("second-administrator"));

        assertThat(opened(kept, "DEU")).isInstanceOf(Personal.Present.class);
    }

    /** One administrator proposes, another erases. */
    private static ValidatableResponse erase(String state, Opened note, String key) {
        administrator(state, "administrator@first", note, UUID.randomUUID().toString(), "erasure-proposals");
        return administrator(state, "administrator", note, key, "erasure");
    }

    private static ValidatableResponse administrator(String state, String who, Opened note, String key, String what) {
        return as(state, who)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"caseId\": \"" + note.caseId() + "\", \"ground\": \"DATA_SUBJECT_REQUEST\"}")
                .post("/persons/" + note.personId() + "/" + what)
                .then();
    }

    private StoredEvent written(Opened note) {
        String commit = NoteCalls.writing(
                        "DEU",
                        note,
                        UUID.randomUUID().toString(),
                        "\"1\"",
                        "{\"text\": \"" + SECRET + "\", \"stars\": 1}")
                .then()
                .statusCode(201)
                .extract()
                .path("commit");
        return journal.findCommit(UUID.fromString(commit))
                .orElseThrow()
                .events()
                .getFirst();
    }

    private Personal<String> opened(StoredEvent stored, String state) {
        return Opening.open(
                text(stored),
                String.class,
                (person, keyId, ciphertext, boundTo) ->
                        vault.keyHeld(person, keyId, new StateCode(state)).map(key -> key.open(ciphertext, boundTo)));
    }

    private static String keyId(StoredEvent stored) {
        return ((Personal.Sealed<String>) text(stored)).keyId();
    }

    private static Personal<String> text(StoredEvent stored) {
        NoteWritten note = (NoteWritten) Contracts.of(new NoteContracts())
                .codec()
                .decode(NoteContracts.SERVICE, stored.type(), stored.version(), stored.payload(), stored.id());
        return note.text();
    }

    private List<StoredCommit> erasuresAfter(long position) {
        ArrayList<StoredCommit> commits = new ArrayList<>();
        try (var reader = journal.read(position + 1)) {
            reader.forEachRemaining(commits::add);
            commits.removeIf(commit -> !commit.events().getFirst().type().equals("PersonDataErased"));
        }
        return commits;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
