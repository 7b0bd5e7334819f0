package homeward.chassis.personal;

import static homeward.chassis.topics.Installation.READS_ONLY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.CommandIds;
import homeward.chassis.personal.ErasureResource.Erase;
import homeward.chassis.security.Caller;
import homeward.events.PersonId;
import homeward.events.Role;

/** The first of the two administrators that an erasure needs. */
@Path("/persons/{personId}/erasure-proposals")
@Tag(name = "personal data")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class ErasureProposalResource {

    private final Erasures erasures;
    private final Caller caller;
    private final CommandIds ids;

    ErasureProposalResource(Erasures erasures, Caller caller, CommandIds ids) {
        this.erasures = erasures;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose the erasure of a person's data for the caller's state",
            description =
                    "Recorded in the disclosure ledger. Another administrator of the same state carries it out, on"
                            + " the same ground and at the same service. Refused where the erasure itself would be.")
    public Proposed propose(@PathParam("personId") PersonId personId, @Valid Erase body) {
        erasures.propose(personId, body.caseId(), body.ground(), caller.actor(), ids.current(), ids.digest());
        return new Proposed(personId);
    }

    public record Proposed(PersonId personId) {}
}
