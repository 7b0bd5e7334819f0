package homeward.audit.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.events.Role;
import homeward.events.StateCode;

/** Figures over HTTP. */
@Path("/figures")
@Tag(name = "Figures", description = "Per pair of states and quarter or year, in whole fives, frozen once published")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AUDITOR, Role.MONITOR})
@RunOnVirtualThread
public class FiguresResource {

    private final Figures figures;

    FiguresResource(Figures figures) {
        this.figures = figures;
    }

    @GET
    @Operation(
            summary = "Published periods, and the caller's pairs of which anything was published",
            description = "Figures of a pair that is not listed can be asked for, too; nothing of them is told yet.")
    public FiguresList list() {
        return figures.list();
    }

    @GET
    @Path("/{requesting}/{requested}/{period}")
    @Operation(
            summary = "The figures of a pair of states with a period",
            description =
                    "The same for both states. Counted in applications, by the day of the decision; what does not fill"
                            + " five is carried into the next quarter. Whatever is withheld is null.")
    public FiguresReport report(
            @PathParam("requesting") StateCode requesting,
            @PathParam("requested") StateCode requested,
            @Parameter(description = "a quarter or a year, e.g. 2026-Q1 or 2026") @PathParam("period") String period) {
        return figures.report(requesting, requested, period);
    }
}
