package homeward.local.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import homeward.local.console.PlainError;

/** A browser without scripts, with cookies of its own, in which somebody signs in. It asks for compressed pages, as browsers do. */
final class PageVisitor {

    private static final String INBOX = "/inbox";
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private final URI entrance;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private String token = "";

    /** @param entrance the address at which the pages are */
    PageVisitor(URI entrance) {
        this.entrance = entrance;
    }

    /**
     * What came of a request.
     *
     * @param uri where it ended
     * @param status 0 if there was no answer
     * @param nanos until the last byte
     * @param bytes of the body as it was sent
     * @param text of the body; empty if it is neither a page nor a style sheet
     */
    record Page(URI uri, int status, long nanos, int bytes, String text) {

        /**
         * Why this is not the page that was wanted, without anything of what it says; null if it is.
         *
         * @param marks what such a page contains, and no other
         * @param never what it contains if something is missing
         */
        @Nullable
        String fault(List<String> marks, List<String> never) {
            if (status != 200) {
                return status == 0 ? "no answer" : "status " + status;
            }
            return Stream.concat(
                            marks.stream().filter(mark -> !text.contains(mark)).map(mark -> "without " + mark.strip()),
                            never.stream().filter(text::contains))
                    .findFirst()
                    .orElse(null);
        }

        /** What the first group of the pattern matches, each once. */
        List<String> all(Pattern pattern) {
            return pattern.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    /**
     * Signs in by the code flow, as an officer who is picked at the local issuer, and ends at the inbox.
     *
     * @throws PlainError if it does not end there
     */
    Page signIn(String officer) throws InterruptedException {
        URI issuer = get(INBOX).uri();
        Page inbox = opened(request(issuer), Map.of("user", officer));
        if (inbox.status() != 200 || !inbox.uri().getPath().equals(INBOX)) {
            throw new PlainError("Nobody could sign in at " + entrance + ": status " + inbox.status() + " at "
                    + inbox.uri().getPath() + ".");
        }
        return inbox;
    }

    Page get(String path) throws InterruptedException {
        return opened(request(entrance.resolve(path)).GET().build());
    }

    /** Sends a form, with the token that the last page had for forms. */
    Page post(String path, String field, String value) throws InterruptedException {
        return opened(request(entrance.resolve(path)), Map.of(field, value, "form-token", token));
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(1))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "en");
    }

    private Page opened(HttpRequest.Builder request, Map<String, String> form) throws InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return opened(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Page opened(HttpRequest request) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            long nanos = System.nanoTime() - begun;
            Page page = new Page(answer.uri(), answer.statusCode(), nanos, answer.body().length, text(answer));
            page.all(TOKEN).stream().findFirst().ifPresent(found -> token = found);
            return page;
        } catch (IOException none) {
            return new Page(request.uri(), 0, System.nanoTime() - begun, 0, "");
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/html") && !type.startsWith("text/css")) {
            return "";
        }
        boolean compressed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        try {
            byte[] plain = compressed
                    ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                    : answer.body();
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
