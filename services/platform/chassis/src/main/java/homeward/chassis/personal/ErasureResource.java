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
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/** Destroys the caller's state's copy of a person's key; the sealed data stays, unreadable to that state. */
@Path("/persons/{personId}/erasure")
@Tag(name = "personal data", description = "Erasure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class ErasureResource {

    private final Erasures erasures;
    private final Caller caller;
    private final CommandIds ids;

    ErasureResource(Erasures erasures, Caller caller, CommandIds ids) {
        this.erasures = erasures;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Erase a person's data for the caller's state; cannot be undone",
            description =
                    "Needs the proposal of another administrator. Refused while the case is running, unless the installation permits erasure on this ground."
                            + " The record is in the disclosure ledger before anything is destroyed, and in the history of the"
                            + " case, where the other party sees it. everywhere says whether no other state held the data when"
                            + " the erasure was recorded.")
    public Erased erase(@PathParam("personId") PersonId personId, @Valid Erase body) {
        PersonDataErased recorded =
                erasures.erase(personId, body.caseId(), body.ground(), caller.actor(), ids.current(), ids.digest());
        return new Erased(personId, recorded.everywhere());
    }

    /** @param caseId the case the data was recorded for */
    public record Erase(CaseId caseId, ErasureGround ground) {}

    /** @param everywhere whether no other state held the data when the erasure was recorded */
    public record Erased(PersonId personId, boolean everywhere) {}
}
