package homeward.chassis.rest;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;
import homeward.testkit.TestOperator;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class DescribedOnceTest {

    @Test
    void theDescriptionIsPublicAndNamesTokenHeadersAndProblems() {
        String command = "paths.'/notes/{caseId}/persons/{personId}/texts'.post";
        RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("security", hasItem(hasKeyBearer()))
                .body("servers.url", hasItem("/"))
                .body("tags.name", hasItem("Notes"))
                .body("tags.description", everyItem(notNullValue()))
                .body("components.schemas.Problem.properties.violations.items.type", equalTo("object"))
                .body(command + ".operationId", equalTo("noteWrite"))
                .body(command + ".tags", hasItems("Notes"))
                .body(command + ".security[0].bearer", hasItems("requesting-officer", "requested-officer"))
                .body(
                        command + ".requestBody.content.'application/json'.examples.'A fictional case'.value.stars",
                        equalTo(3))
                .body(command + ".parameters.name", hasItems("Idempotency-Key", "If-Match"))
                .body(command + ".responses.'201'.content.'application/json'.schema.'$ref'", endsWith("/Receipt"))
                .body(command + ".responses.'422'.content.'application/problem+json'", notNullValue());
    }

    @Test
    void aServiceWithItsStoreIsReady() {
        TestOperator.management()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("store", "journal"));
        TestOperator.management().get("/q/health/live").then().statusCode(200);
    }

    private static Matcher<Map<? extends String, ?>> hasKeyBearer() {
        return Matchers.hasKey("bearer");
    }
}
