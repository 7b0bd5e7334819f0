package homeward.chassis.operations;

import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.time.MovableClock;
import homeward.events.Role;

/** Shows the service's clock and, in a local installation only, moves it forward. */
@Path("/platform/clock")
@Tag(name = "platform")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final MovableClock clock;

    ClockResource(MovableClock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The time decisions are made by")
    public ClockReading read() {
        return reading();
    }

    @PUT
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move the clock forward; the answer acknowledges the offset in force")
    public ClockReading move(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "Ten days ahead", value = """
                    {"offset": "PT240H"}
                    """)))
                    ClockSetting setting) {
        clock.moveTo(setting.offset());
        return reading();
    }

    private ClockReading reading() {
        return new ClockReading(clock.offset(), clock.instant(), clock.movable());
    }

    /** @param offset offset from real time, ISO 8601, e.g. {@code PT240H} */
    public record ClockSetting(Duration offset) {}

    /** @param now the service's current time */
    public record ClockReading(Duration offset, Instant now, boolean movable) {}
}
