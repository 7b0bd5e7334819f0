package homeward.feed.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the latest events of all services have been read. */
@Readiness
@ApplicationScoped
class FeedReadiness implements HealthCheck {

    private final Feed feed;

    FeedReadiness(Feed feed) {
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("feed")
                .status(feed.ready())
                .withData("streams", (long) feed.open().all())
                .build();
    }
}
