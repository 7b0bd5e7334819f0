package homeward.console.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A body that ends, with an {@link IOException}, if its next part does not come in time. */
final class FlowingBody extends FilterInputStream {

    private final Duration patience;

    /** @param body whose reader is woken when somebody else closes it */
    FlowingBody(InputStream body, Duration patience) {
        super(body);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        CompletableFuture<Void> waiting = waiting();
        try {
            return super.read();
        } finally {
            waiting.complete(null);
        }
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        CompletableFuture<Void> waiting = waiting();
        try {
            return super.read(to, offset, length);
        } finally {
            waiting.complete(null);
        }
    }

    /** Closes the body unless it is completed in time. */
    private CompletableFuture<Void> waiting() {
        CompletableFuture<Void> waiting = new CompletableFuture<>();
        var _ = waiting.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenCompleteAsync((_, late) -> {
            if (late != null) {
                end();
            }
        });
        return waiting;
    }

    private void end() {
        try {
            close();
        } catch (IOException gone) {
            // it is closed all the same
        }
    }
}
