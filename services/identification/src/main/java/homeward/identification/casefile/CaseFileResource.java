package homeward.identification.casefile;

import java.util.List;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.reading.Query;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.chassis.security.Caller;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.stages.IdentificationStage;

@Path("/cases")
@Tag(name = "Case files")
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

    private final CaseFileReader reader;
    private final ReadModels models;
    private final Caller caller;

    CaseFileResource(CaseFileReader reader, ReadModels models, Caller caller) {
        this.reader = reader;
        this.models = models;
        this.caller = caller;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "The cases the caller's state is party to, by page and, if wanted, by stage of a person")
    public CasePage list(
            @QueryParam("stage") @Nullable IdentificationStage stage,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        Query all = stage == null ? Query.all() : Query.all().where(CaseFileProjection.STAGE, stage.name());
        List<CaseDocument> found =
                models.list(CaseFileProjection.NAME, all.page(page * size, size + 1), Visibility.of(caller.state()));
        return new CasePage(found.stream().limit(size).map(CaseLine::of).toList(), page, found.size() > size);
    }

    @GET
    @Path("/{caseId}")
    @RunOnVirtualThread
    @Operation(
            summary = "The case file of the identification desk",
            description = "From the events of all four services. Personal data is opened only where asked for and only"
                    + " for roles that may read it; each such reading is recorded in the disclosure ledger.")
    public CaseFile read(
            @PathParam("caseId") CaseId caseId,
            @QueryParam("personalData") @DefaultValue("false") boolean personalData) {
        return reader.read(caseId, personalData)
                .orElseThrow(() -> Refusal.unknown("there is no such case, or it is not visible to you"));
    }
}
