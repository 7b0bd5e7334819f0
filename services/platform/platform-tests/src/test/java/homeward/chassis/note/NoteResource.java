package homeward.chassis.note;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.limits.Unlimited;
import homeward.chassis.note.NoteEvent.NoteWritten;
import homeward.chassis.personal.PersonalReader;
import homeward.chassis.rest.BodyLimit;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.events.codec.EventCodec;
import homeward.journal.Journal;
import homeward.journal.StoredEvent;

@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoteResource {

    private final Commands commands;
    private final Journal journal;
    private final EventCodec codec;
    private final PersonalReader personal;
    private final Clock clock;

    NoteResource(Commands commands, Journal journal, EventCodec codec, PersonalReader personal, Clock clock) {
        this.clock = clock;
        this.commands = commands;
        this.journal = journal;
        this.codec = codec;
        this.personal = personal;
    }

    public enum Colour {
        RED,
        BLUE
    }

    public record Opening(StateCode other) {}

    public record Writing(
            @Size(min = 1, max = 50) String text,
            @Max(9) int stars,
            @Nullable Colour colour,
            @Nullable UUID id) {}

    @POST
    @RolesAllowed(Role.REQUESTING_OFFICER)
    public Response open(Opening body) {
        CaseId caseId = new CaseId(commands.newId("case"));
        PersonId personId = new PersonId(commands.newId("person"));
        return commands.open(new NoteCommand.Open(caseId, personId, body.other()));
    }

    @POST
    @Path("/{caseId}/persons/{personId}/texts")
    @ChangesStream(NoteCommand.TYPE)
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER})
    public Response write(
            @PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId, @Valid Writing body) {
        return commands.execute(new NoteCommand.Write(caseId, personId, commands.newId("text"), body.text()));
    }

    public record Essay(String text) {}

    @POST
    @Path("/{caseId}/persons/{personId}/essays")
    @ChangesStream(NoteCommand.TYPE)
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @BodyLimit(1 << 20)
    public Response essay(@PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId, Essay body) {
        return commands.execute(new NoteCommand.Write(caseId, personId, commands.newId("text"), body.text()));
    }

    @POST
    @Path("/{caseId}/persons/{personId}/forbidden")
    @ChangesStream(NoteCommand.TYPE)
    @RolesAllowed(Role.REQUESTING_OFFICER)
    public Response forbidden(@PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId) {
        return commands.execute(new NoteCommand.Forbidden(caseId, personId));
    }

    @GET
    @Path("/search/{caseId}")
    @RolesAllowed(Role.REQUESTING_OFFICER)
    public Colour search(
            @PathParam("caseId") CaseId caseId,
            @QueryParam("limit") int limit,
            @QueryParam("colour") @Nullable Colour colour) {
        if (limit == 13) {
            throw new IllegalStateException("Mzia Kapanadze must never be seen");
        }
        return colour == null ? Colour.RED : colour;
    }

    /** Whether operations run on virtual threads, as the chassis requires. */
    @GET
    @Path("/thread")
    public boolean virtual() {
        return Thread.currentThread().isVirtual();
    }

    @POST
    @Path("/thread")
    public boolean virtual(Essay body) {
        return Thread.currentThread().isVirtual();
    }

    /** Reads what was sent only after some seconds, as a service under load does. The time-out of bodies is the server's. */
    @POST
    @Path("/late")
    @RolesAllowed(Role.REQUESTING_OFFICER)
    public int readLate(InputStream body, @QueryParam("seconds") int seconds) throws IOException, InterruptedException {
        Thread.sleep(Duration.ofSeconds(seconds));
        return body.readAllBytes().length;
    }

    @GET
    @Path("/always")
    @Unlimited
    public boolean always() {
        return true;
    }

    /** The moment given, as decisions would see it; the service's now if none is given. */
    @POST
    @Path("/moments")
    @RolesAllowed(Role.REQUESTING_OFFICER)
    public boolean isInTheFuture(Moment body) {
        return body.at().isAfter(clock.instant());
    }

    public record Moment(Instant at) {}

    /** Opens a stored value for the caller's state, like a query resource. */
    @GET
    @Path("/texts/{commit}")
    public Personal<String> text(@PathParam("commit") UUID commit) {
        StoredEvent stored = journal.findCommit(commit).orElseThrow().events().getFirst();
        NoteWritten note = (NoteWritten)
                codec.decode(NoteContracts.SERVICE, stored.type(), stored.version(), stored.payload(), stored.id());
        return personal.read(note.caseId(), "note", opened -> opened.open(note.text(), String.class));
    }
}
