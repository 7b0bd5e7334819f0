package homeward.feed;

import static homeward.testkit.TestOperator.management;
import static homeward.testkit.TestOperator.operator;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;

/** A service that only reads starts without a journal, and has no keys with which it could publish. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ReadsOnlyTest {

    @BeforeEach
    void othersPublish() {
        Publishers.haveStarted();
    }

    @Test
    void itIsReadyAndRelaysNothing() {
        management().get("/q/health/ready").then().statusCode(200);
        management().get("/q/health/live").then().statusCode(200);
        operator().get("/platform/projections").then().statusCode(200).body("relay", nullValue());
        assertThat(management().get("/q/metrics").asString())
                .contains("homeward_parked_streams")
                .doesNotContain("homeward_journal", "homeward_relay");
    }

    @Test
    void itHasNoKeyOfAPublisher() {
        Path publicKeys = ConfigProvider.getConfig().getValue("homeward.keys.public", Path.class);
        assertThat(publicKeys.resolve("feed.json")).doesNotExist();
        assertThat(Files.exists(publicKeys.resolveSibling("keys").resolve("records.json")))
                .isFalse();
    }

    @Test
    void itHasNoCommandsAndNoLedgerOfItsOwn() {
        as("DEU", "auditor").get("/disclosures").then().statusCode(404).body("status", equalTo(404));
    }
}
