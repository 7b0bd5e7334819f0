package homeward.request.correspondence.attach;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.attachments.Attachments;
import homeward.chassis.attachments.OpenedFile;
import homeward.chassis.attachments.files.FileTypes;
import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.personal.PersonalReader;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.events.attachments.Attachment;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.request.correspondence.CorrespondenceCommand.NoteRetrieval;
import homeward.request.correspondence.Correspondents;
import homeward.request.correspondence.evidence.Evidencing;

@Path("/cases/{caseId}/messages/{messageId}/attachments/{attachmentId}")
@Tag(name = "Case files")
@RunOnVirtualThread
public class OpenAttachmentResource {

    private final Attachments attachments;
    private final Correspondents correspondents;
    private final Commands commands;
    private final PersonalReader personal;
    private final Caller caller;

    OpenAttachmentResource(
            Attachments attachments,
            Correspondents correspondents,
            Commands commands,
            PersonalReader personal,
            Caller caller) {
        this.attachments = attachments;
        this.correspondents = correspondents;
        this.commands = commands;
        this.personal = personal;
        this.caller = caller;
    }

    @GET
    @Evidencing
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Open a file of a message",
            description =
                    "Sent as an attachment, never to be shown as a page. The reading is in the disclosure ledger, and"
                            + " counts as the retrieval of the message.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/tiff", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response open(
            @PathParam("caseId") CaseId caseId,
            @PathParam("messageId") UUID messageId,
            @PathParam("attachmentId") UUID attachmentId) {
        correspondents.sides(caseId);
        MessageSent sent = correspondents
                .message(caseId, messageId)
                .orElseThrow(() -> Refusal.unknown("this case has no such message"));
        Attachment named = sent.attachments().stream()
                .filter(attachment -> attachment.attachmentId().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("the message has no such file"));
        OpenedFile file = attachments.open(caseId, named, caller.state());
        personal.reading(caseId, named.persons(), "attachment", "message");
        if (sent.to().equals(caller.state())) {
            commands.follow(new NoteRetrieval(caseId, messageId), "retrieved " + messageId);
        }
        return Response.ok((StreamingOutput) file::writeTo, FileTypes.mediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + attachmentId + "." + FileTypes.extension(file.type()) + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .build();
    }
}
