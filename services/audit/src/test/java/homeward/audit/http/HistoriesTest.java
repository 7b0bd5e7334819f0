package homeward.audit.http;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent.DataDisclosed;
import homeward.events.disclosure.DisclosureEvent.DataRead;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.events.disclosure.DisclosureEvent.PersonsSought;
import homeward.testkit.Happening;

/** From events on the topics to what auditors read. */
@QuarkusTest
@QuarkusTestResource(ServicesTopics.class)
class HistoriesTest {

    private static final StateCode DEU = new StateCode("DEU");
    private static final StateCode RUS = new StateCode("RUS");

    private static TestCase approvedCase() {
        TestCase played = TestCase.fresh();
        played.identificationOpened();
        played.applied();
        played.limitSet();
        played.suspended();
        played.approved();
        played.history("DEU", 5);
        return played;
    }

    @Test
    void everyStepSaysWhoDidItUnderWhichRuleAndWhatItChanged() {
        JsonPath history = approvedCase().history("DEU", 5);

        assertThat(history.getList("page.type", String.class))
                .startsWith("ApplicationSubmitted")
                .contains("IdentificationOpened", "ReplyLimitSet", "TransferSuspended")
                .endsWith("ReadmissionApproved");
        assertThat(history.getString("requesting")).isEqualTo("DEU");
        Map<String, Object> limit = history.getMap("page.find {it.type == 'ReplyLimitSet'}");
        assertThat(limit)
                .containsEntry("by", "DEU")
                .containsEntry("actor", "deu-requesting-officer")
                .containsEntry("authority", "a fictional authority")
                .containsEntry("treaty", "EU-RUS-2006/1")
                .containsKeys("correlation", "causation", "command");
        assertThat(history.getString("page.find {it.type == 'ReplyLimitSet'}.rules[0].article"))
                .isEqualTo("11(2)");
        assertThat(history.getList("page.find {it.type == 'ReadmissionApproved'}.changed.path", String.class))
                .anyMatch(path -> path.startsWith("application.persons[") && path.endsWith("].answer.reply"));
    }

    @Test
    void aHistoryIsReadInPages() {
        TestCase played = approvedCase();
        List<String> whole = played.history("RUS", 5).getList("page.event", String.class);

        JsonPath first = played.read("RUS", "?size=2");
        JsonPath second = played.read("RUS", "?size=2&cursor=" + first.getString("next"));
        JsonPath third = played.read("RUS", "?size=2&cursor=" + second.getString("next"));

        assertThat(first.getList("page.event", String.class)).isEqualTo(whole.subList(0, 2));
        assertThat(second.getList("page.event", String.class)).isEqualTo(whole.subList(2, 4));
        assertThat(third.getList("page.event", String.class)).isEqualTo(whole.subList(4, 5));
        assertThat(third.getString("next")).isNull();
        assertThat(second.getInt("page[0].step")).isEqualTo(3);
    }

    @Test
    void aHistoryIsReadFromAnyNumberOn() {
        TestCase played = approvedCase();
        List<String> whole = played.history("RUS", 5).getList("page.event", String.class);

        JsonPath middle = played.read("RUS", "?first=3&size=2");
        JsonPath beyond = played.read("RUS", "?first=2147483647&size=200");

        assertThat(middle.getList("page.event", String.class)).isEqualTo(whole.subList(2, 4));
        assertThat(beyond.getList("page")).isEmpty();
        assertThat(beyond.getInt("steps")).isEqualTo(5);
    }

    @Test
    void aDesksFileStandsAsItStoodAtAStepAndAtAMoment() {
        TestCase played = approvedCase();
        JsonPath history = played.history("DEU", 5);
        String limitSet = history.getString("page.find {it.type == 'ReplyLimitSet'}.event");

        JsonPath then = played.read("DEU", "/at?when=" + limitSet);
        JsonPath now = played.read("DEU", "/at");

        assertThat(then.getString("file.application.persons[0].answer.reply")).isEqualTo("AWAITED");
        assertThat(then.getString("file.desk.replyLimit.basis.article")).isEqualTo("11(2)");
        assertThat(then.getList("clocks.waits.what", String.class)).containsExactly("REPLY_LIMIT_ENDS");
        assertThat(then.getList("clocks.overdue", Boolean.class)).containsExactly(false);
        assertThat(now.getString("file.application.persons[0].answer.reply")).isEqualTo("APPROVED");
        assertThat(now.getInt("step")).isEqualTo(5);
        assertThat(played.read("DEU", "/at?when=" + Happening.EPOCH.minusSeconds(1))
                        .getInt("step"))
                .isZero();
        assertThat(played.read("DEU", "/at?desk=identification&when=" + Happening.EPOCH)
                        .getInt("step"))
                .isEqualTo(2);
    }

    @Test
    void twoPointsAreCompared() {
        TestCase played = approvedCase();
        String limitSet = played.history("DEU", 5).getString("page.find {it.type == 'ReplyLimitSet'}.event");

        JsonPath compared = played.read("DEU", "/compare?from=" + limitSet);

        assertThat(compared.getList("changed.path", String.class)).anyMatch(path -> path.endsWith("answer.reply"));
        assertThat(compared.getList("clocksBefore.waits.what", String.class)).containsExactly("REPLY_LIMIT_ENDS");
        assertThat(compared.getList("clocksAfter.waits.what", String.class)).containsExactly("TRANSFER_WINDOW_ENDS");
    }

    @Test
    void theRequestedStateAndThePartnersViewHoldNoConcern() {
        TestCase played = approvedCase();
        played.history("RUS", 5);

        for (String path : List.of("", "/at", "/at?view=PARTNER")) {
            assertThat(as("RUS", "auditor")
                            .get("/histories/" + played.caseId() + path)
                            .asString())
                    .as(path)
                    .doesNotContain("key-alone", "BBBB", "ciphertext");
        }
        String suspended = "page.find {it.type == 'TransferSuspended'}.content.";
        JsonPath seen = played.history("RUS", 5);
        assertThat(seen.getString(suspended + "suspensionId")).isNotNull();
        assertThat(seen.<Object>get(suspended + "concern")).isNull();
        assertThat(seen.getList("page.actor")).containsOnlyNulls();
        assertThat(played.read("RUS", "/at").getList("file.desk.concerns")).isEmpty();
        assertThat(played.read("DEU", "/at?view=PARTNER").getList("file.desk.concerns"))
                .isEmpty();
    }

    @Test
    void whatAStateHasErasedIsErasedAtEveryEarlierStepForIt() {
        TestCase played = approvedCase();
        String first = played.history("RUS", 5).getString("page[0].event");
        Ledgers.entry(
                new PersonDataErased(
                        played.caseId(), Set.of(played.personId()), RUS, ErasureGround.RETENTION_ENDED, false),
                "RUS",
                "rus-administrator",
                Happening.EPOCH.plusSeconds(60));
        JsonPath history = played.history("RUS", 6);

        assertThat(history.getString("page[5].type")).isEqualTo("PersonDataErased");
        assertThat(history.getBoolean("page[0].content.persons[0].details.erased"))
                .isTrue();
        assertThat(played.read("RUS", "/at?when=" + first).getBoolean("file.application.persons[0].details.erased"))
                .isTrue();
        assertThat(played.read("DEU", "/at?when=" + first).getBoolean("file.application.persons[0].details.sealed"))
                .isTrue();
    }

    @Test
    void stepsAreFoundByWhatTheySay() {
        TestCase played = approvedCase();
        String id = played.caseId().toString();

        assertThat(found("DEU", "?rule=replyLimit&size=200")).contains(id + " ReplyLimitSet");
        assertThat(found("DEU", "?article=11(5)&size=200"))
                .contains(id + " ReadmissionApproved")
                .doesNotContain(id + " ReplyLimitSet");
        assertThat(found("RUS", "?kind=TransferSuspended&state=DEU&size=200")).contains(id + " TransferSuspended");
        assertThat(found("DEU", "?actor=deu-requesting-officer&size=200")).contains(id + " ReplyLimitSet");
        assertThat(found("RUS", "?actor=deu-requesting-officer&size=200")).isEmpty();
        assertThat(found("DEU", "?authority=a+fictional+authority&to=" + Happening.EPOCH))
                .isEmpty();
        assertThat(found("TUR", "?size=200")).isEmpty();
    }

    private static List<String> found(String state, String query) {
        JsonPath answer = as(state, "auditor")
                .get("/histories" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getList("found.collect {it.caseId + ' ' + it.type}", String.class);
    }

    @Test
    void aSearchGoesOnFromPageToPageWithoutOverlap() {
        approvedCase();
        approvedCase();
        String cursor = "";
        List<String> all = new ArrayList<>();
        do {
            JsonPath page = as("DEU", "auditor")
                    .get("/histories?size=3" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("found.event", String.class));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aStateThatIsNoSideAndOtherRolesAreRefused() {
        TestCase played = approvedCase();
        String path = "/histories/" + played.caseId();

        for (String rest : List.of("", "/at", "/compare?from=" + Happening.EPOCH)) {
            as("TUR", "auditor").get(path + rest).then().statusCode(404);
            as("DEU", "requesting-officer").get(path + rest).then().statusCode(403);
            RestAssured.given().get(path + rest).then().statusCode(401);
        }
        as("TUR", "auditor").get("/ledger/persons/" + played.personId()).then().statusCode(404);
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        String path = "/histories/" + approvedCase().caseId();

        invalid(path + "?cursor=" + UUID.randomUUID(), "cursor");
        invalid(path + "?first=0", "first");
        invalid(path + "?first=nonsense", "first");
        invalid(path + "?first=1&cursor=" + UUID.randomUUID(), "first");
        invalid(path + "/at?when=yesterday", "when");
        invalid(path + "/at?when=" + UUID.randomUUID(), "when");
        invalid(path + "/at?desk=nobodys", "desk");
        invalid(path + "/at?view=MINE", "view");
        invalid(path + "/compare", "from");
        invalid("/histories?kind=NoSuchEvent", "kind");
        invalid("/histories?cursor=nonsense", "cursor");
        invalid("/histories?colour=red", "colour");
        invalid("/ledger/partners/DEU", "partner");
    }

    @Test
    void whatIsStillToComeIsNotShownAsIfItHadBeen() {
        String path = "/histories/" + approvedCase().caseId();
        String future = "2999-01-01T00:00:00Z";

        invalid(path + "/at?when=" + future, "when");
        invalid(path + "/compare?from=" + future, "from");
        invalid(path + "/compare?from=" + Happening.EPOCH + "&to=" + future, "to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "%2B10000-01-01T00:00:00Z"})
    void aMomentThatNobodyMeansIsNamed(String moment) {
        TestCase played = approvedCase();
        String path = "/histories/" + played.caseId();

        for (String parameter : List.of("from", "to")) {
            invalid("/histories?" + parameter + "=" + moment, parameter);
            invalid("/ledger/persons/" + played.personId() + "?" + parameter + "=" + moment, parameter);
            invalid("/ledger/partners/RUS?" + parameter + "=" + moment, parameter);
            invalid("/ledger/unusual?" + parameter + "=" + moment, parameter);
        }
        invalid(path + "/at?when=" + moment, "when");
        invalid(path + "/compare?from=" + moment, "from");
    }

    private static void invalid(String path, String field) {
        as("DEU", "auditor")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    @Test
    void theLedgerIsReportedByPersonAndPartnerAndUnusualReadingIsFound() {
        TestCase played = approvedCase();
        Instant night = Instant.parse("2026-03-03T01:00:00Z");
        Ledgers.entry(
                new DataDisclosed(played.caseId(), Set.of(played.personId()), Set.of("details"), DEU, Set.of(RUS)),
                "DEU",
                "deu-requesting-officer",
                Happening.EPOCH);
        Ledgers.entry(
                new DataRead(played.caseId(), Set.of(played.personId()), Set.of("details"), RUS, "case-file"),
                "RUS",
                "rus-reader",
                night);
        String person = "/ledger/persons/" + played.personId();
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
            List<?> dealings = as("RUS", "auditor").get(person).path("dealings");
            return dealings != null && dealings.size() == 2;
        });

        assertThat(as("RUS", "auditor").get(person).<List<String>>path("dealings.kind"))
                .containsExactly("DataDisclosed", "DataRead");
        assertThat(as("DEU", "auditor").get(person).<List<String>>path("dealings.kind"))
                .containsExactly("DataDisclosed");
        assertThat(as("RUS", "auditor").get("/ledger/partners/DEU").<List<String>>path("used.purpose"))
                .contains("case-file");
        assertThat(as("DEU", "auditor").get("/ledger/partners/RUS").<List<String>>path("sent.field"))
                .contains("details");
        assertThat(as("RUS", "auditor")
                        .get("/ledger/unusual?from=" + night + "&to=" + night.plusSeconds(1))
                        .<List<String>>path("unusual.collect {it.why + ' ' + it.actor}"))
                .containsExactly("OFF_HOURS rus-reader");
    }

    @Test
    void whoFoundAPersonBySearchIsReportedToTheOwnStateAloneAndCountsAsReading() {
        TestCase played = approvedCase();
        Instant night = Instant.parse("2026-03-04T01:00:00Z");
        Ledgers.entry(
                new DataDisclosed(played.caseId(), Set.of(played.personId()), Set.of("details"), DEU, Set.of(RUS)),
                "DEU",
                "deu-requesting-officer",
                Happening.EPOCH);
        Ledgers.entry(
                new PersonsSought(new CaseId(UUID.randomUUID()), Set.of(played.personId()), Set.of("names"), RUS),
                "RUS",
                "rus-seeker",
                night);
        String person = "/ledger/persons/" + played.personId();
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
            List<?> dealings = as("RUS", "auditor").get(person).path("dealings");
            return dealings != null && dealings.size() == 2;
        });

        assertThat(as("RUS", "auditor").get(person).<String>path("caseId"))
                .isEqualTo(played.caseId().toString());
        assertThat(as("RUS", "auditor").get(person).<List<String>>path("dealings.kind"))
                .containsExactly("DataDisclosed", "PersonsSought");
        assertThat(as("DEU", "auditor").get(person).<List<String>>path("dealings.kind"))
                .containsExactly("DataDisclosed");
        assertThat(as("RUS", "auditor")
                        .get("/ledger/unusual?from=" + night + "&to=" + night.plusSeconds(1))
                        .<List<String>>path("unusual.collect {it.why + ' ' + it.actor}"))
                .containsExactly("OFF_HOURS rus-seeker");
    }
}
