package homeward.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: cookies by host and port, redirects, and forms as the pages give them. */
final class Visit {

    private static final int REDIRECTS = 12;
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private URI at = URI.create("about:blank");

    /** The page that answered last. */
    URI at() {
        return at;
    }

    String get(URI page) {
        return follow(HttpRequest.newBuilder(page), page);
    }

    /** The page that was asked for, after the provider's own page. */
    String signIn(URI page, String username) {
        return submit(
                get(page), "/login-actions/", Map.of("username", username, "password", KeycloakProcess.USERS_PASSWORD));
    }

    /** Sends the form whose address contains a text, with its hidden fields. */
    String submit(String page, String address, Map<String, String> typed) {
        String form = FORM.matcher(page)
                .results()
                .map(found -> found.group())
                .filter(found -> attribute(found, "action").contains(address))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(at + " has no form for " + address));
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form).results().map(found -> found.group()).forEach(input -> {
            if (attribute(input, "type").equals("hidden")) {
                fields.put(attribute(input, "name"), attribute(input, "value"));
            }
        });
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI to = at.resolve(attribute(form, "action"));
        return follow(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", to.getScheme() + "://" + to.getAuthority())
                        .POST(BodyPublishers.ofString(body)),
                to);
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private String follow(HttpRequest.Builder first, URI to) {
        HttpRequest.Builder request = first;
        at = to;
        for (int i = 0; i < REDIRECTS; i++) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() / 100 != 3) {
                return answer.body();
            }
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            request = HttpRequest.newBuilder(at);
        }
        throw new IllegalStateException("redirected for ever, last to " + at.getPath());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        Map<String, String> own = cookies.computeIfAbsent(at.getAuthority(), _ -> new LinkedHashMap<>());
        if (!own.isEmpty()) {
            request.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(own, cookie));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One that ends at once is removed. */
    private static void keep(Map<String, String> own, String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (cookie.contains("Max-Age=0")) {
            own.remove(name);
        } else {
            own.put(name, pair.substring(name.length() + 1));
        }
    }
}
