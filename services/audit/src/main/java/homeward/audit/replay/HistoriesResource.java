package homeward.audit.replay;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Role;

/** Histories over HTTP. */
@Path("/histories/{caseId}")
@Tag(name = "Histories", description = "What was done in a case, by whom and under which rule; and how it stood")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
@RunOnVirtualThread
public class HistoriesResource {

    private final Replays replays;

    HistoriesResource(Replays replays) {
        this.replays = replays;
    }

    /** Whose view of a case file. */
    public enum View {
        OWN,
        PARTNER
    }

    @GET
    @Operation(
            summary = "The steps of a case over all services, each after its cause",
            description =
                    "For auditors of the two sides. Each step says who did it, on whose behalf, under which rule and"
                            + " article, what led to it and what it changed. Personal data stays sealed.")
    public HistoryView history(
            @PathParam("caseId") CaseId caseId,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable UUID cursor,
            @Parameter(
                            description =
                                    "number of the first step, in place of a cursor; an event that arrives late moves numbers")
                    @QueryParam("first")
                    @Min(1)
                    @Nullable
                    Integer first,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return replays.history(caseId, cursor, first, size);
    }

    @GET
    @Path("/at")
    @Operation(
            summary = "A desk's case file as it stood",
            description = "Folded by the same code as the desk's own. What your state has erased since then is erased"
                    + " there, too. The partner's view is what was disclosed between the two sides.")
    public Moment at(
            @PathParam("caseId") CaseId caseId,
            @Parameter(description = "the desk's service") @QueryParam("desk") @DefaultValue("request") String desk,
            @Parameter(description = "the event of a step, or an ISO 8601 instant; now if left out")
                    @QueryParam("when")
                    @Nullable
                    String when,
            @QueryParam("view") @DefaultValue("OWN") View view) {
        return replays.at(caseId, desk, view == View.PARTNER, when);
    }

    @GET
    @Path("/compare")
    @Operation(
            summary = "Two states of a desk's case file, compared",
            description = "What differs between them, and the clocks that ran at each.")
    public Comparison compare(
            @PathParam("caseId") CaseId caseId,
            @Parameter(description = "the desk's service") @QueryParam("desk") @DefaultValue("request") String desk,
            @Parameter(description = "the event of a step, or an ISO 8601 instant") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "the same; now if left out") @QueryParam("to") @Nullable String to) {
        return replays.compare(caseId, desk, from, to);
    }
}
