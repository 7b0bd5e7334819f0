package homeward.feed.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the latest events of all services have been read, unless one has come that this build cannot read. */
@Readiness
@ApplicationScoped
class FeedReadiness implements HealthCheck {

    private final Feed feed;

    FeedReadiness(Feed feed) {
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("feed")
                .status(feed.ready())
                .withData("streams", (long) feed.open().all());
        feed.haltedBefore().ifPresent(type -> answer.withData("unreadable", type.toString()));
        return answer.build();
    }
}
