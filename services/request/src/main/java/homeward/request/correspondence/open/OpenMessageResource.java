package homeward.request.correspondence.open;

import java.util.UUID;

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
import homeward.casefile.disclosure.Onlooker;
import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.personal.PersonalReader;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.events.request.CorrespondenceEvent.MessageText;
import homeward.request.correspondence.CorrespondenceCommand.NoteRetrieval;
import homeward.request.correspondence.Correspondents;
import homeward.request.correspondence.Letter;
import homeward.request.correspondence.LetterBuilder;
import homeward.request.correspondence.evidence.Evidencing;

@Path("/cases/{caseId}/messages/{messageId}")
@Tag(name = "Case files")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpenMessageResource {

    private final Correspondents correspondents;
    private final Commands commands;
    private final PersonalReader personal;
    private final Caller caller;

    OpenMessageResource(Correspondents correspondents, Commands commands, PersonalReader personal, Caller caller) {
        this.correspondents = correspondents;
        this.commands = commands;
        this.personal = personal;
        this.caller = caller;
    }

    @GET
    @Evidencing
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Open a message",
            description =
                    "Opens its text; the reading is in the disclosure ledger. If your state is the one to which it was"
                            + " sent, and the text was opened for you, evidence of the first retrieval is recorded before"
                            + " the answer, with your authority and the time.")
    public OpenedMessage open(@PathParam("caseId") CaseId caseId, @PathParam("messageId") UUID messageId) {
        Onlooker onlooker = correspondents.onlooker(correspondents.sides(caseId));
        MessageSent sent = correspondents
                .message(caseId, messageId)
                .orElseThrow(() -> Refusal.unknown("this case has no such message"));
        Letter before = letter(caseId, messageId);
        OpenedMessage opened = personal.read(
                caseId, "message", openings -> Shown.of(new OpenedMessage(before, sent.text()), onlooker, openings));
        if (!sent.to().equals(caller.state()) || !(opened.text() instanceof Personal.Present<MessageText>)) {
            return opened;
        }
        commands.follow(new NoteRetrieval(caseId, messageId), "retrieved " + messageId);
        Letter noted = Shown.of(letter(caseId, messageId), onlooker, null);
        return new OpenedMessage(
                LetterBuilder.builder(opened.message())
                        .delivered(noted.delivered())
                        .retrieved(noted.retrieved())
                        .build(),
                opened.text());
    }

    private Letter letter(CaseId caseId, UUID messageId) {
        return correspondents.letters(caseId).find(messageId).orElseThrow();
    }
}
