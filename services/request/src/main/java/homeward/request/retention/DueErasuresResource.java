package homeward.request.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import homeward.casefile.DueErasures;
import homeward.casefile.DueErasures.DuePage;
import homeward.chassis.security.Caller;
import homeward.events.Role;

@Path("/due-erasures")
@Tag(name = "personal data")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DueErasuresResource {

    private final DueErasures erasures;
    private final Caller caller;

    DueErasuresResource(DueErasures erasures, Caller caller) {
        this.erasures = erasures;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "The persons whose data the caller's state still holds after the end of the retention period",
            description =
                    "By case, first closed first, with the policy that sets the period. Nothing is erased by itself:"
                            + " an administrator proposes each erasure on the ground RETENTION_ENDED, another one carries it out."
                            + " A page looks at size closed cases and can be empty although there is a next one.")
    public DuePage list(
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return erasures.of(caller.state(), cursor, size);
    }
}
