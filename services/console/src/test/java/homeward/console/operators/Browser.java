package homeward.console.operators;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.http.TestHTTPResourceManager;

/** Somebody before the management port, with cookies of their own. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final String management = "http://localhost:" + management();
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(cookies)
            .build();

    /** The management port of the console under test. */
    @SuppressWarnings("removal") // its successor is given to test instances only
    static int management() {
        return URI.create(TestHTTPResourceManager.getManagementUri()).getPort();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(management + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Picks somebody at the issuer. */
    HttpResponse<String> signIn(String who) throws IOException, InterruptedException {
        return post(get("/operators/sign-in").uri(), "user=" + who);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(URI.create(management + path), body);
    }

    private HttpResponse<String> post(URI at, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What stands in the forms of a page. */
    static String form(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("the page has no form");
        }
        return form.group(1);
    }

    CookieManager cookies() {
        return cookies;
    }
}
