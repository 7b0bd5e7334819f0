package homeward.chassis.attesting;

import static homeward.chassis.topics.Installation.READS_ONLY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.events.Role;
import homeward.proofs.notes.SignedNote;

/** The newest checkpoint of this service's journal, for whoever keeps it elsewhere. */
@Path("/checkpoint")
@Tag(name = "proofs", description = "That nothing in the journal was changed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class CheckpointResource {

    private final CaseProofs proofs;

    CheckpointResource(CaseProofs proofs) {
        this.proofs = proofs;
    }

    /** @param note signed note of C2SP: name, size and root of the log, and the signatures of service and witnesses */
    public record NewestCheckpoint(String note) {}

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            summary = "The newest checkpoint of this service's journal",
            description =
                    "Signed by the service and cosigned by the witnesses of other states. Its size is the number of"
                            + " commits in the journal, of all cases.")
    public NewestCheckpoint newest() {
        SignedNote note = proofs.checkpoint();
        return new NewestCheckpoint(note.toString());
    }
}
