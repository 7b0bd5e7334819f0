package homeward.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import homeward.local.console.Console;

class KeptRunningTest {

    private final AtomicInteger starts = new AtomicInteger();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void aServiceThatDiesAtStartIsGivenUpInAPlainLine() throws IOException {
        KeptRunning service = kept("exit 3");
        service.watch();
        Awaitility.await().until(() -> said().contains("not started again"));
        assertThat(starts).hasValue(3);
        assertThat(said().lines())
                .containsExactly(
                        "request stopped unexpectedly (status 3); starting it again in 0.0 s.",
                        "request stopped unexpectedly (status 3); starting it again in 0.0 s.",
                        "request stopped unexpectedly (status 3), 3 times within 60 s; it is not started again. See"
                                + " request.log");
    }

    @Test
    void oneThatIsStoppedStaysSo() throws Exception {
        KeptRunning service = kept("exec sleep 60");
        service.watch();
        service.stop();
        service.process().process().onExit().join();
        assertThat(starts).hasValue(1);
        assertThat(said()).isEmpty();
    }

    private KeptRunning kept(String script) throws IOException {
        Restarts restarts = new Restarts(Duration.ofMillis(2), 3, Duration.ofMinutes(1), new ArrayDeque<>());
        return new KeptRunning(
                "request",
                "request.log",
                () -> {
                    starts.incrementAndGet();
                    return new ServiceProcess("request", 0, new ProcessBuilder("sh", "-c", script).start());
                },
                restarts,
                new Console(output));
    }

    private String said() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
