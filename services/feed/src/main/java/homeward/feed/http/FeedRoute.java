package homeward.feed.http;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.channel.EventLoop;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Causes;
import homeward.chassis.following.Marks;
import homeward.chassis.rest.Problem;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventType;
import homeward.feed.http.Callers.Called;
import homeward.feed.ring.Form;
import homeward.feed.ring.Ring;
import homeward.feed.showing.Language;
import homeward.feed.showing.Viewer;

/** {@code GET /feed}. Answers with a stream, or with a problem and never with anything else. */
@Singleton
class FeedRoute {

    /** Tells from where the stream really goes on: {@code place}, {@code time} or {@code now}. */
    static final String FROM = "Homeward-Feed-From";

    private static final Logger LOG = Logger.getLogger(FeedRoute.class);
    private static final String PATH = "/feed";
    private static final int CALLERS_AT_ONCE = 8;
    private static final String RETRY_SECONDS = "2";

    private final Feed feed;
    private final Callers callers;
    private final Set<String> kinds;
    private final ExecutorService checks = Executors.newFixedThreadPool(
            CALLERS_AT_ONCE,
            Thread.ofPlatform().daemon().name("feed-caller-", 0).factory());

    FeedRoute(Feed feed, Callers callers, Contracts contracts) {
        this.feed = feed;
        this.callers = callers;
        this.kinds = contracts.all().stream().map(EventType::name).collect(Collectors.toSet());
    }

    void open(@Observes Router router) {
        router.route(PATH).handler(this::enter);
    }

    /** @param from what {@link #FROM} says */
    private record Start(String from, @Nullable Marks at) {}

    private void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        EventLoop thread = ((ContextInternal) routing.vertx().getOrCreateContext()).nettyEventLoop();
        if (!request.method().equals(HttpMethod.GET)) {
            routing.response().putHeader(HttpHeaders.ALLOW, "GET");
            refuse(routing, Problem.of(405, "method-allowed", "the feed can only be read: GET"));
            return;
        }
        checks.execute(() -> {
            try {
                Called called = callers.of(request);
                thread.execute(() -> answer(routing, called, thread));
            } catch (Refused refused) {
                thread.execute(() -> refuse(routing, refused.problem()));
            } catch (RuntimeException failed) {
                thread.execute(() -> failed(routing, failed));
            }
        });
    }

    private void answer(RoutingContext routing, Called called, EventLoop thread) {
        try {
            Form form = form(routing);
            Asked asked =
                    Asked.of(routing.queryParams(), routing.request().getHeader("Last-Event-ID"), kinds, feed.now());
            if (!feed.ready()) {
                throw new Refused(Problem.of(
                        503, "feed-ready", "the feed is starting, stopping, or waits for a newer build; try again"));
            }
            Start start = start(asked);
            Language language = Language.accepted(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            Audience audience = new Audience(
                    new Viewer(called.actor().state(), called.actor().roles()),
                    asked.wish(),
                    language,
                    form,
                    asked.from());
            if (!feed.open().take(called.name(), feed.limits().perCaller())) {
                throw new Refused(Problem.of(
                        429,
                        "streams-at-once",
                        "an officer has at most " + feed.limits().perCaller() + " streams at once"));
            }
            stream(routing, called, audience, start, feed.loop(thread));
        } catch (Refused refused) {
            refuse(routing, refused.problem());
        } catch (Refusal refusal) {
            refuse(routing, Problem.of(refusal));
        } catch (HttpException unreadable) {
            refuse(routing, Problem.invalid("query", "cannot be read"));
        } catch (RuntimeException failed) {
            failed(routing, failed);
        }
    }

    private static Form form(RoutingContext routing) {
        var accepted = routing.parsedHeaders().accept();
        if (accepted.isEmpty()) {
            return Form.EVENT_STREAM;
        }
        for (MIMEHeader type : accepted) {
            if (type.weight() > 0) {
                switch (type.component() + "/" + type.subComponent()) {
                    case "text/event-stream", "text/*", "*/*" -> {
                        return Form.EVENT_STREAM;
                    }
                    case "application/x-ndjson", "application/*" -> {
                        return Form.JSON_LINES;
                    }
                    default -> {}
                }
            }
        }
        throw new Refused(
                Problem.of(406, "representation-offered", "the feed is text/event-stream or application/x-ndjson")
                        .at("Accept"));
    }

    private Start start(Asked asked) {
        if (asked.lastEventId().isPresent()) {
            Marks place = feed.opened(asked.lastEventId().get())
                    .orElseThrow(() -> Refusal.invalid("lastEventId", "is not an id of this feed"));
            return new Start("place", place);
        }
        if (asked.from().isPresent()) {
            Instant from = asked.from().get();
            return new Start("time", feed.at(from).orElse(Marks.NONE));
        }
        return new Start("now", null);
    }

    /** Until the loop has the stream, whoever fails here gives the caller's turn back. */
    private void stream(RoutingContext routing, Called called, Audience audience, Start start, Loop loop) {
        Stream stream;
        try {
            stream = begun(routing, called, audience, start, loop);
        } catch (RuntimeException failed) {
            feed.open().give(called.name());
            throw failed;
        }
        loop.add(stream);
        try {
            routing.addEndHandler(_ -> loop.run(() -> loop.leave(stream)));
            stream.begin();
        } catch (RuntimeException failed) {
            loop.leave(stream);
            throw failed;
        }
    }

    private Stream begun(RoutingContext routing, Called called, Audience audience, Start start, Loop loop) {
        HttpServerResponse response = routing.response();
        response.setChunked(true);
        response.putHeader(HttpHeaders.CONTENT_TYPE, audience.form().mediaType());
        response.putHeader("Content-Language", audience.language().locale().getLanguage());
        response.putHeader("Vary", "Accept, Accept-Language, Authorization");
        response.putHeader("X-Accel-Buffering", "no");
        response.putHeader(FROM, start.from());
        Ring.End end = feed.ring().end();
        Stream stream = new Stream(
                feed, loop, called, audience, response, routing.request().connection(), start.at(), end.number());
        stream.write(audience.form().place(feed.seal(start.at() == null ? end.place() : start.at())));
        return stream;
    }

    private static void failed(RoutingContext routing, RuntimeException failed) {
        LOG.errorf("a reader of the feed could not be served%n%s", Causes.trace(failed));
        refuse(routing, Problem.of(500, "unexpected", "unexpected failure; the log has the details"));
    }

    private static void refuse(RoutingContext routing, Problem problem) {
        HttpServerResponse response = routing.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        if (problem.status() == 429 || problem.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                .end(problem.text());
    }
}
