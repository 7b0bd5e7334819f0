package homeward.chassis.operations;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.ConsumerLag;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.relay.RelayService;
import homeward.chassis.relay.RelayState;
import homeward.events.Role;

/**
 * The administrator's view of the read side, with its operations. No personal data; no case ids except those of parked
 * streams.
 */
@Path("/platform/projections")
@Tag(name = "platform")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
public class ProjectionsResource {

    private final ProjectionCatalog catalog;
    private final Builds builds;
    private final ParkedStreams parked;
    private final Upkeep upkeep;
    private final RelayService relay;
    private final ConsumerLag lag;

    ProjectionsResource(
            ProjectionCatalog catalog,
            Builds builds,
            ParkedStreams parked,
            Upkeep upkeep,
            RelayService relay,
            ConsumerLag lag) {
        this.catalog = catalog;
        this.builds = builds;
        this.parked = parked;
        this.upkeep = upkeep;
        this.relay = relay;
        this.lag = lag;
    }

    /**
     * @param building the build that a rebuild fills; 0 if there is none
     * @param done number of records the rebuild has read, of {@code total}
     */
    public record View(String name, int live, int building, long done, long total) {}

    public record ParkedView(
            String consumer,
            String source,
            String stream,
            String topic,
            int partition,
            long offset,
            String reason,
            Instant since) {}

    /** @param lag number of records of the events topics that the projections have not committed yet */
    public record Overview(RelayState relay, long lag, List<View> projections, List<ParkedView> parked) {}

    @GET
    public Overview overview() {
        List<View> views = catalog.all().stream()
                .map(projection -> builds.of(projection.name()))
                .map(state -> new View(state.projection(), state.live(), state.building(), state.done(), state.total()))
                .toList();
        List<ParkedView> waiting = parked.all().stream()
                .map(stream -> new ParkedView(
                        stream.consumer(),
                        stream.source(),
                        stream.stream(),
                        stream.partition().topic(),
                        stream.partition().partition(),
                        stream.offset(),
                        stream.reason(),
                        stream.since()))
                .toList();
        return new Overview(relay.state(), lag.ofProjections(), views, waiting);
    }

    /** 202 if the rebuild starts; 409 if one is in progress. */
    @POST
    @Path("/{name}/rebuild")
    public Response rebuild(@PathParam("name") String name) {
        if (catalog.all().stream().noneMatch(projection -> projection.name().equals(name))) {
            throw Refusal.unknown("there is no such read model");
        }
        if (!upkeep.rebuilds().start(name)) {
            throw Refusal.conflict("one-rebuild-at-a-time", "a rebuild of this read model is under way");
        }
        return Response.accepted().build();
    }

    public record Healed(int streams) {}

    /** Retries every parked stream now. */
    @POST
    @Path("/parked/heal")
    public Healed heal() {
        return new Healed(upkeep.healer().heal(true));
    }
}
