package homeward.console.letters;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.handler.codec.DecoderException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Addresses;
import homeward.console.api.Calls;
import homeward.console.api.Service;

/**
 * Files that come with the form of a letter. They go to the service while they arrive, with the officer's own token; nothing of them is kept here, on
 * no disk either. The form goes on as one without files, with the ids under which the service has stored them: whatever then happens to
 * it, they come back with it. Files of somebody without a session, or of another site's form, are thrown away.
 */
@Singleton
class BroughtFiles {

    private static final String PATH = "/cases/:caseId/letters/new";
    private static final String MULTIPART = "multipart/form-data";
    /** Before the bound of all other bodies, and after the sign-in. */
    private static final int BEFORE_THE_BOUND = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    /** One file of the largest kind and what comes with it; also what the gateway lets through. */
    private static final long MOST = 32L << 20;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final int AT_ONCE = 32;
    /** As long as the service waits for a file, and a little more. */
    private static final long PATIENCE_MILLIS = 330_000;

    private final Vertx vertx;
    private final Addresses addresses;
    private final Calls calls;
    private final HttpClient http;
    private final String tokenField;
    private final String tokenCookie;

    BroughtFiles(
            Vertx vertx,
            Addresses addresses,
            Calls calls,
            @ConfigProperty(name = "quarkus.rest-csrf.form-field-name") String tokenField,
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String tokenCookie) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.calls = calls;
        this.tokenField = tokenField;
        this.tokenCookie = tokenCookie;
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(addresses.patience().toMillis()))
                        .setKeepAlive(false)
                        .setMaxWaitQueueSize(AT_ONCE),
                new PoolOptions().setHttp1MaxSize(AT_ONCE));
    }

    void open(@Observes Router router) {
        router.post(PATH).order(BEFORE_THE_BOUND).handler(this::enter);
    }

    private void enter(RoutingContext routing) {
        String type = routing.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
            routing.next();
            return;
        }
        if (isTooLong(routing.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            routing.next(); // to the bound
            return;
        }
        routing.request().pause();
        Context context = vertx.getOrCreateContext();
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(routing, null);
        identity.subscribe()
                .with(
                        who -> context.runOnContext(_ -> new Arrival(routing, type, token(who)).begin()),
                        _ -> context.runOnContext(_ -> new Arrival(routing, type, null).begin()));
    }

    private static boolean isTooLong(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > MOST;
        } catch (NumberFormatException none) {
            return true;
        }
    }

    private static @Nullable String token(@Nullable SecurityIdentity who) {
        AccessTokenCredential token = who == null ? null : who.getCredential(AccessTokenCredential.class);
        return token == null ? null : token.getToken();
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** One form. On the event loop of its request alone. */
    private final class Arrival {

        private final RoutingContext routing;
        private final HttpServerRequest request;
        private final String type;
        private final @Nullable String token;
        private final List<Passing> passing = new ArrayList<>();
        private final List<Brought> refused = new ArrayList<>();
        private @Nullable ArrivingForm form;
        private long bytes;
        private boolean over;

        /** @param token null if nobody is signed in */
        Arrival(RoutingContext routing, String type, @Nullable String token) {
            this.routing = routing;
            this.request = routing.request();
            this.type = type;
            this.token = token;
        }

        void begin() {
            try {
                form = new ArrivingForm(type, this::taker);
            } catch (DecoderException | IllegalArgumentException none) {
                fail(400);
                return;
            }
            request.exceptionHandler(_ -> fail(400));
            request.handler(this::piece);
            request.endHandler(_ -> end());
            request.resume();
        }

        private void piece(Buffer piece) {
            bytes += piece.length();
            if (over || form == null) {
                return;
            }
            if (bytes > MOST) {
                fail(413);
                return;
            }
            try {
                form.offer(piece);
            } catch (DecoderException | IllegalArgumentException | IndexOutOfBoundsException none) {
                fail(400);
            }
        }

        private void end() {
            if (over || form == null) {
                return;
            }
            try {
                form.end();
            } catch (DecoderException | IllegalArgumentException | IndexOutOfBoundsException none) {
                fail(400);
                return;
            }
            Future.join(passing.stream().map(Passing::result).toList()).onComplete(_ -> goOn());
        }

        /** To the page, which finds the form as if it had had no files. */
        private void goOn() {
            if (over || form == null) {
                return;
            }
            over = true;
            List<Brought> all = new ArrayList<>(refused);
            passing.forEach(one -> all.add(one.result().result()));
            MultiMap fields = request.formAttributes();
            form.fields().forEach(field -> fields.add(field.getKey(), field.getValue()));
            String person = form.field("person");
            all.forEach(one -> {
                Brought.Stored stored = one.stored();
                if (stored != null) {
                    Enclosed.of(stored, person, one.name()).addTo(fields::add);
                } else {
                    fields.add(Enclosed.LOST, one.name()); // no letter goes without a file that was chosen for it
                }
            });
            form.close();
            if (fields.isEmpty()) {
                routing.fail(400);
                return;
            }
            Brought.keep(routing, List.copyOf(all));
            request.headers().remove(HttpHeaders.CONTENT_LENGTH); // nothing of it is left to read
            routing.next();
        }

        private void fail(int status) {
            if (over) {
                return;
            }
            over = true;
            passing.forEach(Passing::abandon);
            if (form != null) {
                form.close();
            }
            request.resume();
            routing.fail(status);
        }

        private ArrivingForm.Taker taker(String fileName) {
            if (fileName.isBlank() || form == null || !isOwn(form)) {
                return ArrivingForm.NOBODY;
            }
            String name = Enclosed.name(fileName);
            String person = form.field("person");
            URI service = addresses.services().get(Service.REQUEST.id());
            if (token == null || service == null) {
                refused.add(Brought.refused(name, token == null ? "FILE_SESSION" : "FILE_NO_ANSWER"));
                return ArrivingForm.NOBODY;
            }
            if (!ID.matcher(person).matches() || !ID.matcher(caseId()).matches()) {
                refused.add(Brought.refused(name, "FILE_PERSON"));
                return ArrivingForm.NOBODY;
            }
            Passing file = new Passing(name, request, calls);
            passing.add(file);
            return file.by(http.request(new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setAbsoluteURI(service + "/applications/" + caseId() + "/attachments?persons=" + person)
                    .setTimeout(PATIENCE_MILLIS)
                    .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .putHeader(HttpHeaders.ACCEPT, "application/json")
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                    .putHeader("Idempotency-Key", UUID.randomUUID().toString())));
        }

        private String caseId() {
            return routing.pathParam("caseId");
        }

        /** Whether the form is one of this browser's; what it asks for is refused later if it is not. */
        private boolean isOwn(ArrivingForm sent) {
            Cookie cookie = request.getCookie(tokenCookie);
            return cookie != null
                    && !cookie.getValue().isEmpty()
                    && cookie.getValue().equals(sent.field(tokenField));
        }
    }
}
