package homeward.chassis.following;

import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.topics.Installation;
import homeward.events.codec.Contracts;

/** Begins to follow, or replays, the events of the services that this one reads ({@code homeward.sources}). */
@Singleton
public class Following {

    private final Installation installation;
    private final Contracts contracts;
    private final RecordCheck check;
    private final Quarantine quarantine;
    private final Vitals vitals;

    Following(Installation installation, Contracts contracts, RecordCheck check, Quarantine quarantine, Vitals vitals) {
        this.installation = installation;
        this.contracts = contracts;
        this.check = check;
        this.quarantine = quarantine;
        this.vitals = vitals;
    }

    /** The services that are followed. */
    public List<String> services() {
        return installation.sources();
    }

    /**
     * A follower, to be started.
     *
     * @param latest number of records of each partition with which it begins
     */
    public Follower follower(int latest, Follower.Listener listener) {
        return new Follower(
                installation.broker(),
                new TopicSet(installation.names(), services()),
                arrivals(),
                installation.timeout(),
                latest,
                listener,
                vitals);
    }

    /**
     * Reads the events from one place to another once more: of each service in the order of its journal, between services
     * by recorded time. Returns when all were handed over.
     *
     * @param sink given the events, in order; may block
     * @throws RuntimeException if broker or store do not answer, or if a topic lacks what was in it before
     */
    public void replay(Marks from, Marks to, Consumer<List<Arrival>> sink) {
        List<String> behind = services().stream()
                .filter(service -> from.of(service) < to.of(service))
                .toList();
        if (!behind.isEmpty()) {
            new Replay(
                            installation.broker(),
                            new TopicSet(installation.names(), behind),
                            arrivals(),
                            installation.timeout(),
                            from,
                            to)
                    .run(sink);
        }
    }

    /** Each reader has its own: it remembers what was before. */
    private Arrivals arrivals() {
        return new Arrivals(contracts, installation.names(), check, quarantine);
    }
}
