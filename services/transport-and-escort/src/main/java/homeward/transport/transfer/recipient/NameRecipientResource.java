package homeward.transport.transfer.recipient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.NameRecipient;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.RECIPIENTS)
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class NameRecipientResource {

    /**
     * @param name of the person or of the facility
     * @param contact how the requested state can reach the recipient
     */
    public record NameRecipientBody(
            RecipientKind kind,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 300) String contact) {}

    private final Commands commands;

    NameRecipientResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.CHILD_PROTECTION_OFFICER)
    @Operation(
            summary = "Name the recipient of an unaccompanied child",
            description =
                    "A family member, a guardian or an adequate reception facility. Name and contact are sealed. A new recipient replaces the former one. The case file contains the recipient's id.")
    public Response name(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid NameRecipientBody body) {
        return commands.execute(new NameRecipient(
                caseId,
                personId,
                commands.newId("recipient"),
                body.kind(),
                Personal.of(personId, new RecipientIdentity(body.name(), body.contact()))));
    }
}
