package homeward.chassis.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.ConsumerLag;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.relay.RelayService;
import homeward.chassis.relay.RelayState;

/**
 * The operator's view of the read side, with its operations. No personal data; no case ids except those of parked
 * streams.
 */
@Singleton
class ReadSide {

    private final ProjectionCatalog catalog;
    private final Builds builds;
    private final ParkedStreams parked;
    private final Upkeep upkeep;
    private final Instance<RelayService> relay;
    private final ConsumerLag lag;

    ReadSide(
            ProjectionCatalog catalog,
            Builds builds,
            ParkedStreams parked,
            Upkeep upkeep,
            @Any Instance<RelayService> relay,
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
    record View(String name, int live, int building, long done, long total) {}

    record ParkedView(
            String consumer,
            String source,
            String stream,
            String topic,
            int partition,
            long offset,
            String reason,
            Instant since) {}

    /**
     * @param relay empty if the service only reads
     * @param lag number of records of the events topics that the projections have not committed yet
     * @param policyLag the same for the policies; empty if the service has none
     */
    record Overview(
            Optional<RelayState> relay,
            long lag,
            Optional<Long> policyLag,
            List<View> projections,
            List<ParkedView> parked) {}

    record Healed(int streams) {}

    /** The broker is asked for both lags at once: while it is away, whoever looks waits for one limit, not for two. */
    Overview overview() {
        CompletableFuture<Optional<Long>> policies = CompletableFuture.supplyAsync(
                lag::ofPolicies,
                task -> Thread.ofPlatform().daemon().name("policy-lag").start(task));
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
        return new Overview(
                relay.stream().findFirst().map(RelayService::state),
                lag.ofProjections(),
                policies.join(),
                views,
                waiting);
    }

    /** @throws Refusal (404) if there is no such read model, (409) if one is being rebuilt */
    void rebuild(String name) {
        if (catalog.all().stream().noneMatch(projection -> projection.name().equals(name))) {
            throw Refusal.unknown("there is no such read model");
        }
        if (!upkeep.rebuilds().start(name)) {
            throw Refusal.conflict("one-rebuild-at-a-time", "a rebuild of this read model is under way");
        }
    }

    /** Retries every parked stream now. */
    Healed heal() {
        return new Healed(upkeep.healer().heal(true));
    }
}
