package homeward.console.letters;

import java.util.ArrayDeque;
import java.util.Queue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;

/** A file on its way from a browser to the service, as fast as the service takes it. On the event loop of its request alone. */
final class Passing implements ArrivingForm.Taker {

    /** As the service takes it; it would say so itself, after all of it has arrived. */
    static final long MOST = 20L << 20;

    private final String name;
    private final HttpServerRequest from;
    private final Calls calls;
    private final Promise<Brought> result = Promise.promise();
    private final Queue<Buffer> waiting = new ArrayDeque<>();
    private @Nullable HttpClientRequest to;
    private long bytes;
    private boolean arrived;
    private boolean over;

    /** @param from paused while the service does not take more */
    Passing(String name, HttpServerRequest from, Calls calls) {
        this.name = name;
        this.from = from;
        this.calls = calls;
    }

    /** @param asked the request to the service, once it is connected */
    Passing by(Future<HttpClientRequest> asked) {
        from.pause();
        asked.onSuccess(this::connected).onFailure(_ -> unanswered());
        return this;
    }

    private void connected(HttpClientRequest request) {
        if (over) {
            request.reset();
            return;
        }
        to = request.setChunked(true);
        request.response()
                .compose(answer -> answer.body()
                        .map(body -> answer.statusCode() == 401
                                ? Brought.refused(name, "FILE_SESSION")
                                : Brought.answered(
                                        name,
                                        calls.answer(answer.statusCode(), body.getBytes(), Brought.Stored.class))))
                .onSuccess(this::finish)
                .onFailure(_ -> unanswered());
        request.exceptionHandler(_ -> unanswered());
        waiting.forEach(request::write);
        waiting.clear();
        if (arrived) {
            request.end();
        }
        from.resume();
    }

    @Override
    public void piece(Buffer piece) {
        bytes += piece.length();
        if (over) {
            return;
        }
        if (bytes > MOST) {
            finish(Brought.refused(name, "FILE_SIZE"));
        } else if (to == null) {
            waiting.add(piece);
            from.pause(); // a file before this one may have let it go on
        } else {
            to.write(piece);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(_ -> from.resume());
            }
        }
    }

    @Override
    public void end() {
        arrived = true;
        if (!over && to != null) {
            to.end();
        }
    }

    /** The browser is gone, or what it sends is no form. */
    void abandon() {
        unanswered();
    }

    Future<Brought> result() {
        return result.future();
    }

    private void unanswered() {
        finish(Brought.answered(name, Answer.refused(Problem.none("request"))));
    }

    /** What still arrives is thrown away. */
    private void finish(Brought brought) {
        if (over) {
            return;
        }
        over = true;
        waiting.clear();
        if (to != null && !(arrived && brought.stored() != null)) {
            to.reset();
        }
        result.complete(brought);
        from.resume();
    }
}
