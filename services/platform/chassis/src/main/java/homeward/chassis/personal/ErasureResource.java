package homeward.chassis.personal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandIds;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/** Destroys the caller's state's copy of a person's key; the sealed data stays, unreadable to that state. */
@Path("/persons/{personId}/erasure")
@Tag(name = "personal data")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

    private final Vault vault;
    private final Ledger ledger;
    private final Caller caller;
    private final CommandIds ids;

    ErasureResource(Vault vault, Ledger ledger, Caller caller, CommandIds ids) {
        this.vault = vault;
        this.ledger = ledger;
        this.caller = caller;
        this.ids = ids;
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Erase a person's data for the caller's state; cannot be undone")
    public Erased erase(
            @PathParam("personId") PersonId personId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "caseId": "00000000-0000-4000-8000-000000000002",
                      "ground": "RETENTION_ENDED"
                    }
                    """)))
                    Erase request) {
        var entry = ids.current();
        Actor actor = caller.actor();
        Vault.Erasure found = vault.erase(personId, actor.state());
        if (found == Vault.Erasure.NOTHING_HELD) {
            throw Refusal.unknown("your state holds no data of this person");
        }
        boolean everywhere = found == Vault.Erasure.ERASED_EVERYWHERE;
        ledger.record(
                new PersonDataErased(
                        request.caseId(), java.util.Set.of(personId), actor.state(), request.ground(), everywhere),
                entry,
                "ErasePersonData",
                actor,
                Causation.first(entry));
        return new Erased(personId, everywhere);
    }

    /** @param caseId the case the data was recorded for */
    public record Erase(CaseId caseId, ErasureGround ground) {}

    /** @param everywhere whether no state can read the data any more */
    public record Erased(PersonId personId, boolean everywhere) {}
}
