package homeward.console.board;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Addresses;
import homeward.console.api.Service;
import homeward.console.words.Languages;

/**
 * {@code GET /board/feed}: the live feed for a browser, as it is, read with the officer's own token. Whoever is not signed in any
 * more gets 401 and no page: a script cannot follow to the sign-in service. What the feed refuses is refused with its status.
 */
@Singleton
class FeedRelay {

    private static final String PATH = "/board/feed";
    private static final String EVENT_STREAM = "text/event-stream";
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final List<String> PARAMETERS = List.of("pair", "place", "severity", "from", "lastEventId");
    private static final String LANGUAGE = "homeward-language";
    private static final int STREAMS = 5_000;
    /** The feed says something every 15 s. */
    private static final long SILENCE_MILLIS = 40_000;

    private final Vertx vertx;
    private final Addresses addresses;
    private final HttpClient http;

    FeedRelay(Vertx vertx, Addresses addresses) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(addresses.patience().toMillis()))
                        .setKeepAlive(false),
                new PoolOptions().setHttp1MaxSize(STREAMS));
    }

    void open(@Observes Router router) {
        router.get(PATH).handler(this::enter);
    }

    private void enter(RoutingContext routing) {
        Context context = vertx.getOrCreateContext();
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(routing, null);
        identity.subscribe()
                .with(
                        who -> context.runOnContext(_ -> relay(routing, who)),
                        _ -> context.runOnContext(_ -> refuse(routing, 401)));
    }

    private static String query(RoutingContext routing) {
        return routing.queryParams().entries().stream()
                .filter(parameter -> PARAMETERS.contains(parameter.getKey())
                        && !parameter.getValue().isBlank())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void relay(RoutingContext routing, @Nullable SecurityIdentity who) {
        AccessTokenCredential token = who == null ? null : who.getCredential(AccessTokenCredential.class);
        URI feed = addresses.services().get(Service.FEED.id());
        if (token == null || feed == null) {
            refuse(routing, token == null ? 401 : 503);
            return;
        }
        RequestOptions asked = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(feed + "/feed?" + query(routing))
                .setTimeout(SILENCE_MILLIS)
                .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken())
                .putHeader(HttpHeaders.ACCEPT, EVENT_STREAM)
                .putHeader(HttpHeaders.ACCEPT_LANGUAGE, language(routing));
        String place = routing.request().getHeader(LAST_EVENT_ID);
        if (place != null) {
            asked.putHeader(LAST_EVENT_ID, place);
        }
        http.request(asked).onSuccess(request -> send(routing, request)).onFailure(_ -> refuse(routing, 503));
    }

    private static String language(RoutingContext routing) {
        var chosen = routing.request().getCookie(LANGUAGE);
        return Languages.of(
                        chosen == null ? null : chosen.getValue(),
                        routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .getLanguage();
    }

    private void send(RoutingContext routing, HttpClientRequest request) {
        HttpServerResponse response = routing.response();
        if (response.closed()) {
            request.reset();
            return;
        }
        response.closeHandler(_ -> request.reset());
        request.send()
                .onSuccess(answer -> {
                    if (answer.statusCode() != 200) {
                        request.reset();
                        refuse(routing, answer.statusCode());
                        return;
                    }
                    response.setChunked(true)
                            .putHeader(HttpHeaders.CONTENT_TYPE, EVENT_STREAM + ";charset=utf-8")
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                            .putHeader("X-Accel-Buffering", "no");
                    new Relayed(vertx, answer, response).begin();
                })
                .onFailure(_ -> refuse(routing, 503));
    }

    /** The status alone: nobody reads more of an answer to a script. */
    private static void refuse(RoutingContext routing, int status) {
        HttpServerResponse response = routing.response();
        if (response.headWritten() || response.closed()) {
            response.reset();
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
