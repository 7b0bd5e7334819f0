package homeward.chassis.observing;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import homeward.chassis.failures.Causes;

/** Ready while the store answers. */
@Readiness
@ApplicationScoped
class StoreReadiness implements HealthCheck {

    private final MongoDatabase database;

    StoreReadiness(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            database.runCommand(new Document("ping", 1));
            return HealthCheckResponse.up("store");
        } catch (RuntimeException e) {
            return HealthCheckResponse.named("store")
                    .down()
                    .withData("failure", Causes.types(e))
                    .build();
        }
    }
}
