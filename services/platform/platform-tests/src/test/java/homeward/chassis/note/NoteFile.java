package homeward.chassis.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.chassis.security.Caller;
import homeward.events.Recorded;

/** A read model of notes, as a service declares one. */
@ApplicationScoped
public class NoteFile implements Projection {

    public record Notes(int events, List<String> types) {}

    @Override
    public String name() {
        return "note-file";
    }

    @Override
    public Set<String> partySections() {
        return Set.of(NoteContracts.SERVICE);
    }

    @Override
    public List<Section<?, ?>> sections() {
        return List.of(new OfNotes());
    }

    private static final class OfNotes implements Section<NoteEvent, Notes> {
        @Override
        public String service() {
            return NoteContracts.SERVICE;
        }

        @Override
        public Class<NoteEvent> events() {
            return NoteEvent.class;
        }

        @Override
        public Class<Notes> type() {
            return Notes.class;
        }

        @Override
        public Notes initial() {
            return new Notes(0, List.of());
        }

        @Override
        public Notes apply(Notes notes, Recorded<NoteEvent> event) {
            List<String> types = new ArrayList<>(notes.types());
            types.add(event.envelope().type().name());
            return new Notes(notes.events() + 1, types);
        }
    }

    /** The query. */
    @Path("/notes/{caseId}/file")
    @RolesAllowed("requesting-officer")
    public static class Resource {

        private final ReadModels readModels;
        private final Caller caller;

        Resource(ReadModels readModels, Caller caller) {
            this.readModels = readModels;
            this.caller = caller;
        }

        @GET
        public Response file(@PathParam("caseId") String caseId) {
            CaseDocument document = readModels
                    .find("note-file", caseId, Visibility.of(caller.state()))
                    .orElseThrow(NotFoundException::new);
            String stream = document.versions().keySet().iterator().next();
            return Response.ok(document.section(Notes.class).orElseThrow())
                    .tag(document.etag(stream))
                    .build();
        }
    }
}
