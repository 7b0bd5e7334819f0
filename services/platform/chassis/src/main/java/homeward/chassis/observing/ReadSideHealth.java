package homeward.chassis.observing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.relay.RelayService;
import homeward.chassis.relay.RelayState;

/**
 * Ready while the relay runs; a service that only reads has none. Parked streams, a damaged journal and a commit that cannot be published are alarms:
 * reported here and as metrics. They need an operator rather than a restart, so the service stays available.
 */
@Readiness
@ApplicationScoped
class ReadSideHealth implements HealthCheck {

    private final ParkedStreams parked;
    private final Quarantine quarantine;
    private final Instance<RelayService> relay;

    ReadSideHealth(ParkedStreams parked, Quarantine quarantine, @Any Instance<RelayService> relay) {
        this.parked = parked;
        this.quarantine = quarantine;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("read-side")
                .up()
                .withData("parkedStreams", (long) parked.count())
                .withData("rejectedRecords", quarantine.rejected());
        relay.stream()
                .map(RelayService::state)
                .forEach(state -> answer.status(running(state))
                        .withData("relay", state.phase().name())
                        .withData("damagedAt", state.damagedAt()));
        return answer.build();
    }

    private static boolean running(RelayState state) {
        return state.phase() != RelayState.Phase.STOPPED && state.phase() != RelayState.Phase.RETRYING;
    }
}
