package homeward.chassis.attesting;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.List;

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

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.Role;

/** What an auditor takes away of a case, to have it checked by somebody who trusts none of the services. */
@Path("/cases/{caseId}/proofs")
@Tag(name = "proofs", description = "That nothing in the journal was changed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class CaseProofsResource {

    private final CaseProofs proofs;
    private final Caller caller;

    CaseProofsResource(CaseProofs proofs, Caller caller) {
        this.proofs = proofs;
        this.caller = caller;
    }

    /**
     * @param service whose journal it is
     * @param size commits in the journal at the checkpoint; for the pages that follow
     * @param checkpoint signed note
     * @param firstCheckpoint the first that was ever signed, as a signed note
     * @param consistency hashes in base64 that show the first one's tree to be the beginning of this one's
     * @param keys verifier keys of the log and of its witnesses, as this service knows them
     * @param commits in the order of the journal
     * @param statement with the last page: which commits are all of the case in this journal, as a signed note
     * @param next value of {@code after} for the following page
     * @param complete whether this is the last page
     */
    public record Page(
            String service,
            long size,
            String checkpoint,
            String firstCheckpoint,
            List<String> consistency,
            List<String> keys,
            List<ProvedCommit> commits,
            @Nullable String statement,
            long next,
            boolean complete) {}

    /**
     * @param position in the journal, from 1
     * @param content base64 of the bytes of which the commit's hash is made; personal data in them is encrypted
     * @param path hashes in base64 from the commit's leaf to the root of the checkpoint
     */
    public record ProvedCommit(long position, String content, List<String> path) {}

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            summary = "The commits of a case as stored, each with its proof",
            description = "For auditors of the requesting state. Continue with after=next and size of the first page"
                    + " until complete is true. ./homeward bundle gathers them from all services into one file.")
    public Page page(
            @PathParam("caseId") CaseId caseId,
            @Parameter(description = "next of the page before") @QueryParam("after") @DefaultValue("0") @Min(0)
                    long after,
            @Parameter(description = "size of the first page; the last checkpoint without it")
                    @QueryParam("size")
                    @Min(1)
                    @Nullable
                    Long size,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(500) int limit) {
        return proofs.page(caseId, caller.state(), size, after, limit);
    }
}
