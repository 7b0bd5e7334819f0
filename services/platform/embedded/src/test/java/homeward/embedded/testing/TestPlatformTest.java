package homeward.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestPlatformTest {

    @Test
    void aTestFindsBrokerStoreAndIssuer() throws Exception {
        TestPlatform platform = TestPlatform.shared();

        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", platform.kafka()))) {
            assertThat(admin.describeCluster().nodes().get()).isNotEmpty();
        }
        try (MongoClient client = MongoClients.create(platform.mongoUri())) {
            String database = TestPlatform.newName("platform");
            client.getDatabase(database).getCollection("c").insertOne(new Document("_id", 1));
            assertThat(client.getDatabase(database).getCollection("c").countDocuments())
                    .isEqualTo(1);
            client.getDatabase(database).drop();
        }
        String claims = new String(
                Base64.getUrlDecoder()
                        .decode(platform.token("RUS", "requesting-officer").split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"state\":\"RUS\"", "\"roles\":[\"requesting-officer\"]", "\"aud\":\"homeward\"")
                .contains("\"iss\":\"" + platform.issuer() + "\"");
    }

    @Test
    void aSecondAskerOfTheSameRunGetsTheSameServers() {
        assertThat(SharedProcess.addresses()).isEqualTo(SharedProcess.addresses());
    }

    @Test
    void aTokenForARoleNobodyHasIsRefused() {
        TestPlatform platform = TestPlatform.shared();

        assertThatThrownBy(() -> platform.token("RUS", "king")).hasMessageContaining("unknown role king");
    }

    @Test
    void namesAreNeverUsedTwice() {
        assertThat(TestPlatform.newName("journal"))
                .startsWith("journal-")
                .isNotEqualTo(TestPlatform.newName("journal"));
    }
}
