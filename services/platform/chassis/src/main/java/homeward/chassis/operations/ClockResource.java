package homeward.chassis.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.time.MovableClock;

/** Shows the service's clock. */
@Path("/platform/clock")
@Tag(name = "platform", description = "The service itself")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClockResource {

    private final MovableClock clock;

    ClockResource(MovableClock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The time decisions are made by")
    public ClockReading read() {
        return ClockReading.of(clock);
    }
}
