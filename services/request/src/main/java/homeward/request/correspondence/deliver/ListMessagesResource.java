package homeward.request.correspondence.deliver;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.casefile.Shown;
import homeward.chassis.commands.Commands;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.request.correspondence.CorrespondenceCommand.NoteDelivery;
import homeward.request.correspondence.Correspondents;
import homeward.request.correspondence.Letters;
import homeward.request.correspondence.Sides;
import homeward.request.correspondence.evidence.Evidencing;

@Path("/cases/{caseId}/messages")
@Tag(name = "Case files")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ListMessagesResource {

    private final Correspondents correspondents;
    private final Commands commands;
    private final Caller caller;

    ListMessagesResource(Correspondents correspondents, Commands commands, Caller caller) {
        this.correspondents = correspondents;
        this.commands = commands;
        this.caller = caller;
    }

    @GET
    @Evidencing
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "The messages of the two states, without their texts",
            description =
                    "Messages to your state that are in the answer for the first time are thereby delivered: evidence of"
                            + " that is recorded before the answer, with your authority and the time.")
    public MessageList list(@PathParam("caseId") CaseId caseId) {
        Sides sides = correspondents.sides(caseId);
        Letters letters = correspondents.letters(caseId);
        Set<UUID> arriving = letters.letters().stream()
                .filter(letter -> letter.to().equals(caller.state()) && letter.delivered() == null)
                .map(letter -> letter.messageId())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!arriving.isEmpty()) {
            commands.follow(new NoteDelivery(caseId, arriving), "delivered " + caseId + " " + arriving);
            letters = correspondents.letters(caseId);
        }
        return Shown.of(new MessageList(letters.letters()), correspondents.onlooker(sides), null);
    }
}
