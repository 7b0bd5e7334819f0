package homeward.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.testkit.ServicePlatform;

@QuarkusTest
@TestProfile(TokensTest.HandMade.class)
class TokensTest {

    /** A service that believes an issuer of the test's own. */
    public static final class HandMade implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ServicePlatform.class), new TestResourceEntry(HandMadeTokens.class));
        }
    }

    private final Map<String, Object> claims = HandMadeTokens.officer();

    @Test
    void anOrdinaryTokenIsBelieved() {
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void noTokenIsBelievedAfterItsExpiry() {
        claims.put("exp", Date.from(Instant.now().minusSeconds(1)));
        assertThat(status()).isEqualTo(401);
    }

    @Test
    void noTokenLivesLongerThanAnHour() {
        claims.put("exp", Date.from(Instant.now().plus(Duration.ofDays(36_500))));
        assertThat(status()).isEqualTo(401);

        claims.remove("iat");
        assertThat(status()).as("without its beginning").isEqualTo(401);
    }

    @Test
    void aGroupOfADirectoryIsNoRole() {
        claims.put("groups", List.of("requesting-officer"));
        claims.remove("roles");
        assertThat(status()).isEqualTo(403);

        claims.put("roles", List.of("auditor"));
        assertThat(status()).isEqualTo(403);
    }

    @Test
    void roleNamesAreNotGuessed() {
        for (Object roles :
                List.of(List.of("Requesting-Officer"), List.of(List.of("requesting-officer")), List.of("requesting"))) {
            claims.put("roles", roles);
            assertThat(status()).as("%s", roles).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "authority", "state"})
    void aCallerWithoutANameOpensNothing(String claim) {
        claims.remove(claim);
        assertThat(status()).isBetween(401, 403);

        for (String name : new String[] {"", " ", "\u200b", "a\u0000b", "a\u202eb"}) {
            claims.put(claim, name);
            assertThat(status()).as("%s of %d characters", claim, name.length()).isBetween(401, 403);
        }
    }

    private int status() {
        return RestAssured.given()
                .auth()
                .oauth2(HandMadeTokens.signed(claims))
                .get("/notes/search/" + UUID.randomUUID())
                .statusCode();
    }
}
