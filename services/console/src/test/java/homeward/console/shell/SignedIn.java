package homeward.console.shell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody who has signed in at the local issuer, with cookies of their own. */
public final class SignedIn {

    private final String console;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    private SignedIn(String console) {
        this.console = console;
    }

    /** @param officer as the issuer names them, e.g. {@code nld-requesting-officer} */
    public static SignedIn as(String officer, int port) throws IOException, InterruptedException {
        SignedIn signed = new SignedIn("http://localhost:" + port);
        URI issuer = signed.get("/search").uri();
        signed.http.send(
                HttpRequest.newBuilder(issuer)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("user=" + officer))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return signed;
    }

    /** @param token of a form on a page that was opened before */
    HttpResponse<String> post(String path, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(console + path))
                        .header("X-Form-Token", token)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(console + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
