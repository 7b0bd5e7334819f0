package homeward.testkit;

import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

import homeward.embedded.testing.TestPlatform;

/** Requests to the management port of the service under test. */
public final class TestOperator {

    private TestOperator() {}

    /** A request on behalf of an operator, who belongs to no state. */
    public static RequestSpecification operator() {
        return management().auth().oauth2(TestPlatform.shared().tokenOf("operator"));
    }

    /** A request without a token. */
    public static RequestSpecification management() {
        return RestAssured.given().baseUri("http://localhost").port(port());
    }

    /** The management port. */
    @SuppressWarnings("removal") // its successor is given to test instances only
    public static int port() {
        return URI.create(TestHTTPResourceManager.getManagementUri()).getPort();
    }
}
