package homeward.request.drafts;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import homeward.chassis.commands.Commands;
import homeward.chassis.commands.RequestFacts;
import homeward.chassis.drafts.Draft;
import homeward.chassis.drafts.Drafts;
import homeward.chassis.personal.PersonalReader;
import homeward.chassis.rest.BodyLimit;
import homeward.chassis.security.Caller;
import homeward.events.Role;

/** The drafts of the caller's state; of others', nobody learns that they exist. */
@Path("/drafts")
@Tag(name = "Drafts", description = "Applications that are being written")
@RolesAllowed(Role.REQUESTING_OFFICER)
@RunOnVirtualThread
public class DraftsResource {

    private static final String PURPOSE = "draft";

    private final Drafts drafts;
    private final Commands commands;
    private final RequestFacts request;
    private final PersonalReader reader;
    private final Caller caller;

    DraftsResource(Drafts drafts, Commands commands, RequestFacts request, PersonalReader reader, Caller caller) {
        this.drafts = drafts;
        this.commands = commands;
        this.request = request;
        this.reader = reader;
        this.caller = caller;
    }

    /** Saved last first. */
    public record DraftList(List<DraftView> drafts) {}

    /** A draft that was opened. */
    public record OpenedDraft(DraftView draft, String content) {}

    @GET
    @Operation(summary = "The drafts of the caller's state, without their content, saved last first")
    public DraftList list() {
        return new DraftList(
                drafts.of(caller.state()).stream().map(DraftView::of).toList());
    }

    @POST
    @ResponseStatus(201)
    @BodyLimit(1 << 20)
    @Operation(
            summary = "Begin a draft of an application",
            description =
                    "For the requesting officers of your state, and never told to another. Its content is sealed, and removed"
                            + " when it is sent (draft=… of POST /applications), when somebody deletes it, or 30 days after it was saved"
                            + " last, unless the installation says otherwise.")
    public DraftView begin(@Valid DraftBody body) {
        return DraftView.of(drafts.begin(commands.newId("draft"), body.labelOrNone(), body.content(), caller.actor()));
    }

    @GET
    @Path("/{draftId}")
    @Operation(
            summary = "Open a draft",
            description =
                    "A reading of personal data: it counts as one, and is in the disclosure ledger before the answer is sent.")
    public OpenedDraft open(@PathParam("draftId") UUID draftId) {
        Draft draft = drafts.find(draftId, caller.state());
        reader.reading(draft.matter(), draft.subjects(), PURPOSE, PURPOSE);
        return new OpenedDraft(DraftView.of(draft), drafts.open(draftId, caller.state()));
    }

    @PUT
    @Path("/{draftId}")
    @BodyLimit(1 << 20)
    @Operation(
            summary = "Save a draft anew",
            description =
                    "The whole content, on the version that you have seen. What you have saved already is not saved again.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "the draft's version as an ETag, e.g. \"3\"",
            schema = @Schema(type = SchemaType.STRING))
    public DraftView save(@PathParam("draftId") UUID draftId, @Valid DraftBody body) {
        long expected = request.expectedVersion().orElseThrow();
        return DraftView.of(drafts.save(draftId, expected, body.labelOrNone(), body.content(), caller.actor()));
    }

    @DELETE
    @Path("/{draftId}")
    @Operation(summary = "Remove a draft; its key is destroyed, and nobody reads it again")
    public DraftView remove(@PathParam("draftId") UUID draftId) {
        Draft draft = drafts.find(draftId, caller.state());
        drafts.remove(draftId, caller.state());
        return DraftView.of(draft);
    }
}
