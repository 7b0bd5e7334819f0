package homeward.console.operators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.console.words.Languages;

/**
 * The pages of operators on the management port: plain links and forms, nothing that runs in the browser. Every form carries the
 * session's own text, which no other site knows.
 */
@Singleton
class OperatorRoutes {

    private static final Logger LOG = Logger.getLogger(OperatorRoutes.class);

    private static final String START = "/operators";
    private static final String SIGNED_IN = START + "/signed-in";

    /** Of the time between the issuer's page and the way back. */
    private static final long SIGNING_IN_SECONDS = 600;

    private static final long YEAR_SECONDS = 365L * 24 * 3600;

    /** Seen in the address after an operation; anything else there is not said. */
    private static final Set<String> NOTICES =
            Set.of("HEALED", "STARTED", "RUNS", "UNKNOWN", "SILENT", "REFUSED", "FAILED");

    /** What the pages name, by its place on the class path. */
    private static final Map<String, String> FILES = Map.of(
            "/assets/homeward.css", "text/css;charset=UTF-8",
            "/assets/mark.svg", "image/svg+xml",
            "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css", "text/css;charset=UTF-8",
            "/webjars/tabler__core/1.4.0/dist/css/tabler.rtl.min.css", "text/css;charset=UTF-8");

    private final Provider provider;
    private final Sessions sessions;
    private final Processes processes;
    private final OperatorPages pages;
    private final String policy;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OperatorRoutes(
            Provider provider, Sessions sessions, Processes processes, OperatorPages pages, OperatorSettings settings) {
        this.provider = provider;
        this.sessions = sessions;
        this.processes = processes;
        this.pages = pages;
        this.policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'"
                + settings.issuer().map(issuer -> " " + issuer + "/").orElse("")
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    void serve(@Observes ManagementInterface management) {
        if (!provider.isThere()) {
            return;
        }
        Router router = management.router();
        FILES.forEach((path, type) -> file(router, path, type));
        router.get(START).handler(routing -> handle(routing, this::overview));
        router.get(START + "/sign-in").handler(routing -> handle(routing, this::signIn));
        router.get(SIGNED_IN).handler(routing -> handle(routing, this::signedIn));
        router.post(START + "/sign-out").handler(routing -> handle(routing, sent(this::signOut)));
        router.post(START + "/preferences").handler(routing -> handle(routing, sent((asked, _) -> choose(asked))));
        router.post(START + "/heal").handler(routing -> handle(routing, sent(this::heal)));
        router.post(START + "/rebuild").handler(routing -> handle(routing, sent(this::rebuild)));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private Reply overview(Asked asked) {
        Optional<Session> session = sessions.find(asked.cookie(Asked.SESSION));
        if (session.isEmpty()) {
            Frame frame = pages.frame(asked, null);
            return Reply.page(401, pages.signIn(frame), frame);
        }
        Frame frame = pages.frame(asked, session.get());
        Overview overview =
                new Overview(processes.all(session.get().token()), notice(asked).orElse(null));
        return Reply.page(200, pages.overview(frame, overview), frame);
    }

    private Optional<Overview.Notice> notice(Asked asked) {
        String code = asked.parameter("done");
        String of = asked.parameter("of");
        if (!NOTICES.contains(code) || !processes.knows(of)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Overview.Notice(code, of, Math.max(0, Integer.parseInt("0" + asked.parameter("streams")))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** To the issuer; what brings the operator back is known to this browser alone. */
    private Reply signIn(Asked asked) {
        String state = Secrets.made();
        String verifier = Secrets.made();
        URI issuer = provider.signIn(asked.base() + SIGNED_IN, state, verifier);
        return Reply.to(issuer, cookie(asked, Asked.START, state + "." + verifier, SIGNING_IN_SECONDS));
    }

    private Reply signedIn(Asked asked) {
        String begun = asked.cookie(Asked.START);
        int dot = begun == null ? -1 : begun.indexOf('.');
        if (begun == null
                || dot < 0
                || !Secrets.same(begun.substring(0, dot), asked.parameter("state"))
                || asked.parameter("code").isEmpty()) {
            return refused(asked, 400, "SIGN_IN");
        }
        Optional<Provider.Operator> operator =
                provider.operator(asked.parameter("code"), asked.base() + SIGNED_IN, begun.substring(dot + 1));
        if (operator.isEmpty()) {
            return refused(asked, 403, "NO_OPERATOR");
        }
        sessions.find(asked.cookie(Asked.SESSION)).ifPresent(sessions::end);
        Session session = sessions.begin(operator.get());
        return Reply.to(
                URI.create(START),
                cookie(asked, Asked.SESSION, session.id(), null),
                cookie(asked, Asked.START, "", 0L));
    }

    private Reply signOut(Asked asked, Session session) {
        sessions.end(session);
        URI after = URI.create(START);
        try {
            after = provider.signOut(session).orElse(after);
        } catch (Unanswered down) {
            LOG.warnf("an operator's session was ended here only: %s", down.getMessage());
        }
        return Reply.to(after, cookie(asked, Asked.SESSION, "", 0L));
    }

    private Reply heal(Asked asked, Session session) {
        String of = asked.field("process");
        if (!processes.knows(of)) {
            return refused(asked, 404, "UNKNOWN");
        }
        Processes.Done done = processes.heal(of, session.token());
        LOG.infof("an operator had %s heal its parked streams: %s", of, done.code());
        return Reply.to(URI.create(START + "?done=" + done.code() + "&of=" + of + "&streams=" + done.streams()));
    }

    private Reply rebuild(Asked asked, Session session) {
        String of = asked.field("process");
        if (!processes.knows(of)) {
            return refused(asked, 404, "UNKNOWN");
        }
        Processes.Done done = processes.rebuild(of, asked.field("model"), session.token());
        LOG.infof("an operator had %s rebuild a read model: %s", of, done.code());
        return Reply.to(URI.create(START + "?done=" + done.code() + "&of=" + of));
    }

    /** Language and colours, in the cookies that the console has for them as well. */
    private Reply choose(Asked asked) {
        String language = asked.field("language");
        if (Languages.ALL.stream().anyMatch(one -> one.getLanguage().equals(language))) {
            return Reply.to(URI.create(START), everywhere(asked, Asked.LANGUAGE, language, YEAR_SECONDS));
        }
        return switch (asked.field("theme")) {
            case "light" -> Reply.to(URI.create(START), everywhere(asked, Asked.THEME, "light", YEAR_SECONDS));
            case "dark" -> Reply.to(URI.create(START), everywhere(asked, Asked.THEME, "dark", YEAR_SECONDS));
            default -> Reply.to(URI.create(START), everywhere(asked, Asked.THEME, "", 0L));
        };
    }

    /** Of somebody who has signed in, from a form of these pages. */
    private Function<Asked, Reply> sent(BiFunction<Asked, Session, Reply> operation) {
        return asked -> {
            Optional<Session> session = sessions.find(asked.cookie(Asked.SESSION));
            if (session.isEmpty()) {
                Frame frame = pages.frame(asked, null);
                return Reply.page(401, pages.signIn(frame), frame);
            }
            return Secrets.same(session.get().form(), asked.field("form"))
                    ? operation.apply(asked, session.get())
                    : refused(asked, 400, "FORM");
        };
    }

    private Reply refused(Asked asked, int status, String why) {
        Frame frame = pages.frame(asked, null);
        return Reply.page(status, pages.refused(frame, why), frame);
    }

    private static Cookie cookie(Asked asked, String name, String value, @Nullable Long seconds) {
        return made(asked, name, value, seconds).setPath(START);
    }

    private static Cookie everywhere(Asked asked, String name, String value, Long seconds) {
        return made(asked, name, value, seconds).setPath("/");
    }

    private static Cookie made(Asked asked, String name, String value, @Nullable Long seconds) {
        Cookie cookie = Cookie.cookie(name, value)
                .setHttpOnly(true)
                .setSecure(asked.secure())
                .setSameSite(CookieSameSite.LAX);
        return seconds == null ? cookie : cookie.setMaxAge(seconds);
    }

    /** Answers on a thread that may block. */
    private void handle(RoutingContext routing, Function<Asked, Reply> page) {
        Asked asked = Asked.of(routing);
        threads.execute(() -> end(routing, answer(asked, page)));
    }

    private Reply answer(Asked asked, Function<Asked, Reply> page) {
        try {
            return page.apply(asked);
        } catch (Unanswered down) {
            LOG.warnf("an operator could not sign in: %s", down.getMessage());
            return refused(asked, 503, "ISSUER");
        } catch (RuntimeException unexpected) {
            LOG.errorf(
                    "a page of operators could not be made: %s at %s",
                    unexpected.getClass().getName(),
                    unexpected.getStackTrace().length == 0 ? "?" : unexpected.getStackTrace()[0]);
            return refused(asked, 500, "OTHER");
        }
    }

    private void end(RoutingContext routing, Reply reply) {
        HttpServerResponse response = headed(routing);
        reply.cookies().forEach(response::addCookie);
        response.setStatusCode(reply.status()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (reply.location() != null) {
            response.putHeader(HttpHeaders.LOCATION, reply.location().toString());
        }
        if (reply.page() == null) {
            response.end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .putHeader("Content-Language", reply.language())
                    .end(reply.page());
        }
    }

    private HttpServerResponse headed(RoutingContext routing) {
        return routing.response()
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private void file(Router router, String path, String type) {
        Buffer content = content(path);
        router.get(path)
                .handler(routing -> headed(routing)
                        .putHeader(HttpHeaders.CONTENT_TYPE, type)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(content));
    }

    private static Buffer content(String path) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
