package homeward.feed;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.inject.spi.CDI;

import org.awaitility.Awaitility;

import homeward.chassis.topics.Installation;
import homeward.chassis.topics.Topics;
import homeward.testkit.TestOperator;

/** The services whose events are followed. They make their topics; a service that only reads makes none. */
public final class Publishers {

    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private Publishers() {}

    /** Returns when the feed is ready. */
    public static void haveStarted() {
        Installation installation = CDI.current().select(Installation.class).get();
        Topics topics = new Topics(installation.broker(), installation.names(), Optional.empty());
        installation.sources().forEach(service -> topics.ensure(service, installation.sources()));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TestOperator.management().get("/q/health/ready").statusCode() == 200);
    }
}
