package homeward.chassis.observing;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.relay.RelayService;
import homeward.chassis.relay.RelayState;

/**
 * Ready while the relay runs. Parked streams, a damaged journal and a commit that cannot be published are alarms:
 * reported here and as metrics. They need an operator rather than a restart, so the service stays available.
 */
@Readiness
@ApplicationScoped
class ReadSideHealth implements HealthCheck {

    private final ParkedStreams parked;
    private final Quarantine quarantine;
    private final RelayService relay;

    ReadSideHealth(ParkedStreams parked, Quarantine quarantine, RelayService relay) {
        this.parked = parked;
        this.quarantine = quarantine;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        RelayState state = relay.state();
        boolean running = state.phase() != RelayState.Phase.STOPPED && state.phase() != RelayState.Phase.RETRYING;
        return HealthCheckResponse.named("read-side")
                .status(running)
                .withData("relay", state.phase().name())
                .withData("damagedAt", state.damagedAt())
                .withData("parkedStreams", (long) parked.count())
                .withData("rejectedRecords", quarantine.rejected())
                .build();
    }
}
