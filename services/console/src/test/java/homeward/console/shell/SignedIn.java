package homeward.console.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in at the local issuer, with cookies of their own. */
public final class SignedIn {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

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

    /** Sends a form to another address than that of its page. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(part(name, value)));
        return http.send(
                HttpRequest.newBuilder(URI.create(console + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The same browser at another port of this machine. */
    public HttpResponse<String> at(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(console + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form of a page, with whatever that page sends along. */
    public HttpResponse<String> send(HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>();
        whole(page, fields).forEach((name, value) -> parts.add(part(name, value)));
        return http.send(
                HttpRequest.newBuilder(page.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with files, which stand after all of its fields, as browsers send one with files. */
    public HttpResponse<String> send(
            HttpResponse<String> page, Map<String, String> fields, String field, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        String boundary = "----fictional" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> one : whole(page, fields).entrySet()) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + one.getKey()
                            + "\"\r\n\r\n" + one.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + file.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(page.uri())
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** With what the page sends along. */
    private static Map<String, String> whole(HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> whole = new LinkedHashMap<>();
        String form = page.body().substring(page.body().indexOf("<main"));
        Matcher hidden = HIDDEN.matcher(form.substring(0, form.indexOf("</main>")));
        while (hidden.find()) {
            whole.put(hidden.group(1), hidden.group(2));
        }
        whole.putAll(fields);
        return whole;
    }

    private static String part(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
