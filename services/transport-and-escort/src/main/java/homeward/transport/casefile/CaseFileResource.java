package homeward.transport.casefile;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.StreamIds;
import homeward.chassis.projections.CaseDocument;
import homeward.chassis.projections.Query;
import homeward.chassis.projections.ReadModels;
import homeward.chassis.projections.Visibility;
import homeward.chassis.security.Caller;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.transport.transfer.TransferCommand;

@Path("/cases")
@Tag(name = "Case files")
@RunOnVirtualThread
@RolesAllowed({
    Role.REQUESTING_OFFICER,
    Role.REQUESTED_OFFICER,
    Role.CONSULAR_OFFICER,
    Role.TRANSPORT_COORDINATOR,
    Role.ESCORT_LEADER,
    Role.REINTEGRATION_COUNSELLOR,
    Role.AUDITOR,
    Role.MONITOR
})
public class CaseFileResource {

    private final ReadModels readModels;
    private final Caller caller;
    private final Clock clock;

    CaseFileResource(ReadModels readModels, Caller caller, Clock clock) {
        this.readModels = readModels;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The cases the caller's state is party to, by page")
    public CasePage list(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        StateCode reader = caller.state();
        List<CaseDocument> found = readModels.list(
                CaseFileProjection.NAME, Query.all().page(page * size, size + 1), Visibility.of(reader));
        return new CasePage(
                found.stream()
                        .limit(size)
                        .map(document -> CaseLine.of(document, reader))
                        .toList(),
                page,
                found.size() > size);
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            summary = "Read a case file",
            description = "The ETag is the version of the transfer, for If-Match of its commands.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseFile.class)))
    public Response read(@PathParam("caseId") CaseId caseId) {
        StateCode reader = caller.state();
        return readModels
                .find(CaseFileProjection.NAME, caseId.toString(), Visibility.of(reader))
                .map(document -> Response.ok(CaseFile.of(document, reader, clock.instant()))
                        .tag(document.etag(StreamIds.of(TransferCommand.STREAM_TYPE, caseId)))
                        .build())
                .orElseThrow(() -> Refusal.unknown("there is no such case, or it is not visible to you"));
    }
}
