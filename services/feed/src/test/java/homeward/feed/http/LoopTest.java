package homeward.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.netty.channel.DefaultEventLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.failures.Vitals;

class LoopTest {

    private final DefaultEventLoop thread = new DefaultEventLoop();
    private final Vitals vitals = new Vitals();
    private final Loop loop = new Loop(thread, InstantSource.system(), new Limits.Open(), vitals);

    @AfterEach
    void close() throws InterruptedException {
        loop.stop();
        assertThat(thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(20, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void anErrorWhileAReaderIsServedIsReportedAndOtherReadersAreServed() throws InterruptedException {
        loop.run(() -> {
            throw new NoClassDefFoundError("fictional");
        });
        awaitNext();

        assertThat(vitals.death()).contains(new Vitals.Death("feed", "NoClassDefFoundError"));
    }

    @Test
    void aDefectWhileAReaderIsServedEndsNoProcess() throws InterruptedException {
        loop.run(() -> {
            throw new IllegalStateException("fictional");
        });
        awaitNext();

        assertThat(vitals.death()).isEmpty();
    }

    private void awaitNext() throws InterruptedException {
        CountDownLatch served = new CountDownLatch(1);
        loop.run(served::countDown);
        assertThat(served.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
