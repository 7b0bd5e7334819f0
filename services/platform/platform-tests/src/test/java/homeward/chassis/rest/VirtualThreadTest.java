package homeward.chassis.rest;

import static homeward.testkit.TestTokens.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class VirtualThreadTest {

    @Test
    void anOperationWithABodyMayBlock() {
        as("DEU", "requesting-officer")
                .contentType("application/json")
                .body("{\"text\": \"fictional\"}")
                .post("/notes/thread")
                .then()
                .statusCode(200)
                .body(equalTo("true"));
    }

    @Test
    void anOperationMayBlockWithoutSayingSo() {
        as("DEU", "requesting-officer")
                .get("/notes/thread")
                .then()
                .statusCode(200)
                .body(equalTo("true"));
    }
}
