package homeward.request.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.personal.Vault;
import homeward.chassis.personal.Vault.KeyCounts;
import homeward.chassis.security.Caller;
import homeward.events.Role;

@Path("/keys")
@Tag(name = "personal data")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class KeysResource {

    private final Vault vault;
    private final Caller caller;

    KeysResource(Vault vault, Caller caller) {
        this.vault = vault;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "How many persons' keys the caller's state holds, and how many it has destroyed",
            description = "Numbers only, over all services: a key is never given, and no person is named.")
    public KeyCounts count() {
        return vault.counts(caller.state());
    }
}
