package homeward.request.correspondence.attach;

import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import homeward.chassis.attachments.Attachments;
import homeward.chassis.attachments.FileOf;
import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.rest.Upload;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationPaths;
import homeward.request.correspondence.Correspondents;
import homeward.request.correspondence.Sides;

@Path(ApplicationPaths.CASE + "/attachments")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class StoreAttachmentResource {

    private final Attachments attachments;
    private final Commands commands;
    private final Correspondents correspondents;
    private final Caller caller;

    StoreAttachmentResource(Attachments attachments, Commands commands, Correspondents correspondents, Caller caller) {
        this.attachments = attachments;
        this.commands = commands;
        this.correspondents = correspondents;
        this.caller = caller;
    }

    @POST
    @Upload
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ResponseStatus(201)
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Store a file for a message",
            description =
                    "PDF, JPEG, PNG or TIFF, told by its content, at most 20 MiB. Metadata of pictures is removed, that of"
                            + " PDF is not. The file is encrypted, and it takes the keys of all persons named to open"
                            + " it. Until a message names it nobody reads it; without one it is removed after a day.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public StoredAttachment store(
            @PathParam("caseId") CaseId caseId,
            @Parameter(description = "ids of all persons of the case whom the file concerns, with commas between")
                    @QueryParam("persons")
                    @Nullable
                    String persons,
            InputStream file) {
        UUID id = commands.newId("attachment");
        Sides sides = correspondents.sides(caseId);
        FileOf named = new FileOf(caseId, id, caller.state(), sides.states(), persons(persons, sides));
        return StoredAttachment.of(attachments.store(
                named, file, caller.state() + "/" + caller.actor().id()));
    }

    private static Set<PersonId> persons(@Nullable String list, Sides sides) {
        if (list == null || list.isBlank()) {
            throw Refusal.invalid("persons", "name the persons whom the file concerns");
        }
        Set<PersonId> persons = new LinkedHashSet<>();
        for (String id : list.split(",", -1)) {
            PersonId person = person(id.strip());
            if (!sides.persons().contains(person)) {
                throw Refusal.invalid("persons", "this case has no such person");
            }
            persons.add(person);
        }
        return persons;
    }

    private static PersonId person(String id) {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("persons", "must be ids of persons, with commas between");
        }
    }
}
