package homeward.reintegration.http;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.testkit.CaseLists;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTime;

/** From events of other services through broker, policies and HTTP to a closed file. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ReintegrationTest {

    private static final Instant RECEIVED = TestTime.NOW.minus(Duration.ofHours(3));

    @Test
    void aForcedReturnIsAssistedFromHandover() {
        TestCase returnee = TestCase.fresh();
        returnee.applied(ReturnKind.FORCED);
        returnee.file(1);
        returnee.approved();
        returnee.file(2);
        returnee.handedOver(RECEIVED);
        var opened = returnee.file(4);
        assertThat(opened.getString("desk.persons[0].budget.openedBy")).isEqualTo("HANDOVER");
        assertThat(opened.getInt("desk.persons[0].budget.postArrivalLeft.minor"))
                .isEqualTo(20_500);

        returnee.post("RUS", "plan", 4, """
                {"measures": [{"dimension": "ECONOMIC", "kind": "BUSINESS_SET_UP",
                               "budget": {"minor": 90000, "currency": "EUR"}}]}
                """).statusCode(201);
        returnee.post("RUS", "assistance", 5, grant("CASH", 20_501))
                .statusCode(422)
                .body("rule", equalTo("assistance-within-package"));
        returnee.post("RUS", "assistance", 5, grant("CASH", 20_500)).statusCode(201);
        String grant = returnee.file(6).getString("desk.persons[0].grants[0].grantId");
        returnee.post("RUS", "assistance/" + grant + "/deliveries", 6, """
                {"amount": {"minor": 20500, "currency": "EUR"}}""").statusCode(201);
        returnee.post("RUS", "closing", 7, "{\"outcome\": \"PLAN_COMPLETED\"}").statusCode(201);

        var closed = returnee.file(8);
        assertThat(closed.getString("reintegration.persons[0].stage")).isEqualTo("CLOSED");
        assertThat(closed.getInt("desk.persons[0].grants[0].delivered.minor")).isEqualTo(20_500);
        assertThat(closed.getInt("desk.persons[0].budget.postArrivalLeft.minor"))
                .isZero();
        assertThat(closed.getString("transfer.stage")).isEqualTo("HANDED_OVER");
        assertThat(closed.getList("history.type"))
                .contains("ApplicationSubmitted", "HandoverCompleted", "ReintegrationClosed");
        String id = returnee.caseId().toString();
        assertThat(CaseLists.at("CLOSED", "RUS", "reintegration-counsellor")).contains(id);
        assertThat(CaseLists.at("OPEN", "RUS", "reintegration-counsellor")).doesNotContain(id);
    }

    @Test
    void aVoluntaryReturnIsAssistedFromConsent() {
        TestCase returnee = TestCase.fresh();
        returnee.applied(ReturnKind.VOLUNTARY);
        returnee.approved();
        var opened = returnee.file(2);
        assertThat(opened.getString("desk.persons[0].budget.openedBy")).isEqualTo("VOLUNTARY_RETURN");
        assertThat(opened.getInt("desk.persons[0].budget.postReturnLeft.minor")).isEqualTo(200_000);

        returnee.post("RUS", "assistance", 2, grant("CASH", 10_000)).statusCode(201);
        String grant = returnee.file(3).getString("desk.persons[0].grants[0].grantId");
        returnee.post("RUS", "assistance/" + grant + "/deliveries", 3, """
                {"amount": {"minor": 10000, "currency": "EUR"}}""")
                .statusCode(409)
                .body("rule", equalTo("reception-not-learned"));
    }

    @Test
    void aHandoverMayArriveBeforeTheApplication() {
        TestCase returnee = TestCase.fresh();
        returnee.handedOver(RECEIVED);
        returnee.applied(ReturnKind.FORCED);
        assertThat(returnee.file(4).getString("reintegration.persons[0].receivedAt"))
                .isNotNull();
    }

    @Test
    void aStateThatIsNotAPartyFindsNothing() {
        TestCase returnee = TestCase.fresh();
        returnee.applied(ReturnKind.VOLUNTARY);
        returnee.approved();
        returnee.file(2);
        as("TUR", "reintegration-counsellor")
                .get("/cases/" + returnee.caseId())
                .then()
                .statusCode(404);
        returnee.post("TUR", "closing", 2, "{\"outcome\": \"DECLINED\"}").statusCode(404);
        RestAssured.given().get("/cases").then().statusCode(401);
    }

    private static String grant(String form, int minor) {
        return """
                {"kind": "ARRIVAL_SUPPORT", "form": "%s", "amount": {"minor": %d, "currency": "EUR"}}
                """.formatted(form, minor);
    }
}
