package homeward.testkit;

import java.util.concurrent.ConcurrentHashMap;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

import homeward.embedded.testing.TestPlatform;

/** Requests with tokens of the run's issuer; each token is requested once. */
public final class TestTokens {

    private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** @param state e.g. {@code GEO} */
    public static String token(String state, String role) {
        return KNOWN.computeIfAbsent(
                state + "/" + role, ignored -> TestPlatform.shared().token(state, role));
    }

    /** A request on behalf of an officer of a state. */
    public static RequestSpecification as(String state, String role) {
        return RestAssured.given().auth().oauth2(token(state, role));
    }
}
