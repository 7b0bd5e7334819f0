package homeward.console.board;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;

/**
 * A feed on its way to a browser. Scripts are not told of the feed's own signs of life, so this adds an event {@code beat} while
 * the feed is heard, between two frames and never within one.
 */
final class Relayed {

    private static final long BEAT_MILLIS = 5_000;
    private static final long HEARD_NANOS = 20_000_000_000L;
    private static final Buffer BEAT = Buffer.buffer("event: beat\ndata: .\n\n");
    private static final byte LINE_END = '\n';

    private final Vertx vertx;
    private final HttpClientResponse feed;
    private final HttpServerResponse browser;

    private long heard = System.nanoTime();
    private boolean between = true;
    private long timer;

    Relayed(Vertx vertx, HttpClientResponse feed, HttpServerResponse browser) {
        this.vertx = vertx;
        this.feed = feed;
        this.browser = browser;
    }

    void begin() {
        timer = vertx.setPeriodic(BEAT_MILLIS, _ -> beat());
        feed.handler(this::pass);
        feed.endHandler(_ -> end());
        feed.exceptionHandler(_ -> end());
        browser.exceptionHandler(_ -> end());
        browser.endHandler(_ -> vertx.cancelTimer(timer));
    }

    private void pass(Buffer part) {
        heard = System.nanoTime();
        between = endsFrame(part);
        browser.write(part);
        if (browser.writeQueueFull()) {
            feed.pause();
            browser.drainHandler(_ -> feed.resume());
        }
    }

    /** Whether the next frame begins behind it; a frame cut between its two ends is not one. */
    static boolean endsFrame(Buffer part) {
        int length = part.length();
        return length >= 2 && part.getByte(length - 1) == LINE_END && part.getByte(length - 2) == LINE_END;
    }

    private void beat() {
        if (browser.closed()) {
            vertx.cancelTimer(timer);
        } else if (between && System.nanoTime() - heard < HEARD_NANOS && !browser.writeQueueFull()) {
            browser.write(BEAT);
        }
    }

    private void end() {
        vertx.cancelTimer(timer);
        if (!browser.ended() && !browser.closed()) {
            browser.end();
        }
    }
}
