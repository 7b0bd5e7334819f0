package homeward.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Role;

/**
 * The case files of a desk over HTTP. A service extends it and supplies the path {@code /cases} and its desk.
 *
 * @param <V> the desk's own part as shown
 */
@Tag(name = "Case files", description = "What this desk shows of a case")
@RolesAllowed({
    Role.REQUESTING_OFFICER,
    Role.REQUESTED_OFFICER,
    Role.CONSULAR_OFFICER,
    Role.TRANSPORT_COORDINATOR,
    Role.ESCORT_LEADER,
    Role.CHILD_PROTECTION_OFFICER,
    Role.MEDICAL_OFFICER,
    Role.REINTEGRATION_COUNSELLOR,
    Role.AUDITOR,
    Role.MONITOR
})
@RunOnVirtualThread
public abstract class CaseFileResource<V> {

    private final Desk<?, ?, V> desk;
    private final CaseFiles files;

    protected CaseFileResource(Desk<?, ?, V> desk, CaseFiles files) {
        this.desk = desk;
        this.files = files;
    }

    @GET
    @Operation(summary = "The cases of which the caller's state is a party, paged, optionally at one stage")
    public CasePage list(
            @Parameter(description = "only cases at this stage of the desk's own service, or with a person at it")
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @Parameter(description = "opened or -opened; newest first with the minus sign. By the last change: /work")
                    @QueryParam("sort")
                    @DefaultValue("-opened")
                    String sort,
            @Parameter(description = "next of the page before; with the same sort") @QueryParam("cursor") @Nullable
                    String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return files.list(desk, stage, sort, cursor, size);
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            summary = "The case file",
            description =
                    "From the events of all four services. The ETag, if there is one, is the version of the case's"
                            + " stream in this service; versions holds every stream's version, for If-Match. Personal data"
                            + " is opened only if asked for and only for roles that may read it; each such reading is"
                            + " recorded in the disclosure ledger.")
    public RestResponse<CaseFile<V>> read(
            @PathParam("caseId") CaseId caseId,
            @Parameter(description = "whether to open personal data") @QueryParam("personalData") @DefaultValue("false")
                    boolean personalData) {
        return files.read(desk, caseId, personalData);
    }

    @GET
    @Path("/{caseId}/history")
    @Operation(
            summary = "The older history of a case, page by page",
            description = "A case file holds up to 200 events of each service; older ones, counted by its field"
                    + " older, are here, oldest first and 100 of each service a page.")
    public HistoryPage history(
            @PathParam("caseId") CaseId caseId,
            @Parameter(description = "from 1, the oldest; then next of the page before")
                    @QueryParam("page")
                    @DefaultValue("1")
                    @Min(1)
                    @Max(1_000_000)
                    int page) {
        return files.history(desk, caseId, page);
    }
}
