package homeward.chassis.operations;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Causes;
import homeward.chassis.rest.Problem;
import homeward.chassis.time.MovableClock;

/**
 * What an operator does with a running service, on the management port.
 *
 * <ul>
 *   <li>{@code GET /platform/projections}: relay, read models, parked streams
 *   <li>{@code POST /platform/projections/<name>/rebuild}: 202; 409 if one is in progress
 *   <li>{@code POST /platform/projections/parked/heal}: retries every parked stream now
 *   <li>{@code GET /platform/clock}: the time by which the service decides
 *   <li>{@code PUT /platform/clock} with {@code {"offset": "PT240H"}}: moves the clock forward; in a local run only
 * </ul>
 */
@Singleton
class OperatorRoutes {

    private static final Logger LOG = Logger.getLogger(OperatorRoutes.class);
    private static final int MOST_BYTES = 1_000;
    private static final int AT_ONCE = 8;

    private final OperatorToken tokens;
    private final ReadSide readSide;
    private final MovableClock clock;
    private final ObjectMapper json;
    private final ExecutorService operators = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("operator-", 0).factory());

    OperatorRoutes(OperatorToken tokens, ReadSide readSide, MovableClock clock, ObjectMapper json) {
        this.tokens = tokens;
        this.readSide = readSide;
        this.clock = clock;
        this.json = json;
    }

    /** @param status of a success */
    private record Answer(int status, Optional<Object> body) {}

    /** @param offset from real time, ISO 8601 */
    record ClockSetting(Duration offset) {}

    void serve(@Observes ManagementInterface management) {
        Router router = management.router();
        router.get("/platform/projections").handler(routing -> handle(routing, _ -> ok(readSide.overview())));
        router.post("/platform/projections/parked/heal").handler(routing -> handle(routing, _ -> ok(readSide.heal())));
        router.post("/platform/projections/:name/rebuild")
                .handler(routing -> handle(routing, _ -> {
                    readSide.rebuild(routing.pathParam("name"));
                    return new Answer(202, Optional.empty());
                }));
        router.get("/platform/clock").handler(routing -> handle(routing, _ -> ok(ClockReading.of(clock))));
        router.put("/platform/clock").handler(routing -> handle(routing, this::move));
    }

    private Answer move(Buffer body) {
        try {
            clock.moveTo(json.readValue(body.getBytes(), ClockSetting.class).offset());
        } catch (JsonProcessingException e) {
            throw new Unreadable(Problem.of(e));
        } catch (IOException e) {
            throw new Unreadable(Problem.invalid("body", "cannot be read"));
        }
        return ok(ClockReading.of(clock));
    }

    private static Answer ok(Object body) {
        return new Answer(200, Optional.of(body));
    }

    /** Answers on a thread that may block; the management server has read the body. */
    private void handle(RoutingContext routing, Function<Buffer, Answer> operation) {
        @Nullable Buffer read = routing.body() == null ? null : routing.body().buffer();
        Buffer body = read == null ? Buffer.buffer() : read;
        operators.execute(() -> answer(routing, body, operation));
    }

    private void answer(RoutingContext routing, Buffer body, Function<Buffer, Answer> operation) {
        try {
            Optional<Problem> forbidden = tokens.problem(routing.request());
            if (forbidden.isPresent()) {
                end(routing, forbidden.get());
                return;
            }
            if (body.length() > MOST_BYTES) {
                end(routing, Problem.of(400, "body-limit", "the body of this operation has at most 1 KB"));
                return;
            }
            Answer answer = operation.apply(body);
            routing.response().setStatusCode(answer.status());
            if (answer.body().isPresent()) {
                routing.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(json.writeValueAsString(answer.body().get()));
            } else {
                routing.response().end();
            }
        } catch (Refusal refusal) {
            end(routing, Problem.of(refusal));
        } catch (Unreadable unreadable) {
            end(routing, unreadable.problem);
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.errorf("an operation failed%n%s", Causes.trace(e));
            end(routing, Problem.of(500, "unexpected", "unexpected failure; the log has the details"));
        }
    }

    private void end(RoutingContext routing, Problem problem) {
        if (problem.status() == 401) {
            routing.response().putHeader("WWW-Authenticate", "Bearer");
        }
        routing.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                .end(problem.text());
    }

    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unreadable(Problem problem) {
            this.problem = problem;
        }
    }
}
