package homeward.request.correspondence.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

import homeward.chassis.attachments.Attachments;
import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.rest.Lengths;
import homeward.chassis.rest.PersonalText;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.MayNotLeave;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.attachments.Attachment;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageText;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationPaths;
import homeward.request.correspondence.CorrespondenceCommand.SendMessage;
import homeward.request.correspondence.Correspondents;
import homeward.request.correspondence.Sides;

@Path(ApplicationPaths.CASE + "/messages")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class SendMessageResource {

    /**
     * @param personId the person of the case whom the message concerns; its key seals the text
     * @param inReplyTo a message of this case; null begins a thread
     * @param answerDue until when an answer is asked for; for questions, complaints and reminders
     * @param attachments files that your state has stored for this case
     * @param confirmed what text and attachments do not contain, as you confirm; all of it is required
     */
    public record SendMessageBody(
            PersonId personId,
            MessageKind kind,
            @Nullable UUID inReplyTo,
            @NotBlank @Size(max = Lengths.LINE) String subject,
            @NotBlank @Size(max = Lengths.FREE_TEXT) String text,
            @Nullable Instant answerDue,
            @Size(max = 20) Set<MayNotLeave> confirmed,
            @Nullable @Size(max = 10) List<@Valid Attached> attachments) {}

    /**
     * A file that was stored before.
     *
     * @param title sealed with the key of the person whom the message concerns
     */
    public record Attached(
            UUID attachmentId,
            @Nullable @Size(max = Lengths.LINE) String title) {}

    private final Commands commands;
    private final Correspondents correspondents;
    private final Attachments attachments;
    private final Caller caller;

    SendMessageResource(Commands commands, Correspondents correspondents, Attachments attachments, Caller caller) {
        this.commands = commands;
        this.correspondents = correspondents;
        this.attachments = attachments;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Write to the other state",
            description =
                    "A question or complaint asks for an answer; information or an administrative message in reply"
                            + " answers it, a question in return does not. A reminder replies to an own message. No"
                            + " If-Match is needed; one that is given is held to.")
    public Response send(@PathParam("caseId") CaseId caseId, @Valid SendMessageBody body) {
        Sides sides = correspondents.sides(caseId);
        List<Attachment> files = files(caseId, body);
        Response answer = commands.add(new SendMessage(
                caseId,
                sides,
                commands.newId("message"),
                body.kind(),
                body.inReplyTo(),
                body.answerDue(),
                Personal.of(body.personId(), new MessageText(body.subject(), body.text())),
                body.confirmed(),
                files));
        files.forEach(file -> attachments.sent(file.attachmentId()));
        return answer;
    }

    private List<Attachment> files(CaseId caseId, SendMessageBody body) {
        List<Attached> named = body.attachments() == null ? List.of() : body.attachments();
        List<Attachment> files = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String field = "attachments[" + i + "].attachmentId";
            Attachment stored = attachments
                    .toBeSent(caseId, named.get(i).attachmentId(), caller.state())
                    .orElseThrow(() -> Refusal.invalid(field, "your state has stored no such file for this case"));
            files.add(titled(
                    stored, PersonalText.about(body.personId(), named.get(i).title())));
        }
        return files;
    }

    private static Attachment titled(Attachment stored, @Nullable Personal<String> title) {
        return new Attachment(
                stored.attachmentId(),
                stored.type(),
                stored.bytes(),
                stored.sha256(),
                stored.persons(),
                stored.cleaned(),
                stored.scan(),
                title);
    }
}
