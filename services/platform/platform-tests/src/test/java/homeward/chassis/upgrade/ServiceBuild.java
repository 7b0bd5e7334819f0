package homeward.chassis.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import homeward.chassis.builds.Builds;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.Healer;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.deciding.Command;
import homeward.chassis.folding.ProjectionConsumer;
import homeward.chassis.folding.ReadObserver;
import homeward.chassis.folding.ReadSignal;
import homeward.chassis.policies.Heard;
import homeward.chassis.policies.Policy;
import homeward.chassis.policies.PolicyConsumer;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.projections.Section;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.codec.ContractPackage;
import homeward.events.codec.Contracts;
import homeward.testkit.TestKeys;

/** The consumers of one process: a read model that adds up importance, and a policy that answers every note. */
final class ServiceBuild {

    /** @param notes number of notes */
    record Notes(int notes, int importance) {}

    record Answer(String stream, long sequence) implements Command {}

    private final Arrivals arrivals;
    private final ProjectionConsumer projections;
    private final PolicyConsumer policies;
    private final Healer healer;

    private ServiceBuild(Arrivals arrivals, ProjectionConsumer projections, PolicyConsumer policies, Healer healer) {
        this.arrivals = arrivals;
        this.projections = projections;
        this.policies = policies;
        this.healer = healer;
    }

    /** @param fold of the read model */
    static <E extends DomainEvent> ServiceBuild of(
            ContractPackage contracts,
            Class<E> events,
            BiFunction<Notes, E, Notes> fold,
            MongoDatabase database,
            Broker broker,
            TopicNames names,
            CommandGate gate) {
        ParkedStreams parked = new ParkedStreams(database);
        Arrivals arrivals = new Arrivals(Contracts.of(contracts), names, TestKeys.check(), new Quarantine(parked));
        ProjectionConsumer projections = new ProjectionConsumer(
                new ProjectionCatalog(List.of(readModel(events, fold))),
                database,
                new Builds(database),
                parked,
                new ReadSignal(),
                ReadObserver.NONE);
        projections.prepare();
        PolicyConsumer policies = new PolicyConsumer(List.of(answering(events)), gate, parked, new Heard(database));
        return new ServiceBuild(
                arrivals, projections, policies, new Healer(broker, parked, List.of(projections, policies), arrivals));
    }

    private static <E extends DomainEvent> Projection readModel(Class<E> events, BiFunction<Notes, E, Notes> fold) {
        return new Projection() {
            @Override
            public String name() {
                return "notes";
            }

            @Override
            public List<Section<?, ?>> sections() {
                return List.of(Section.of(
                        "note",
                        events,
                        new Notes(0, 0),
                        (Notes notes, Recorded<E> event) -> fold.apply(notes, event.event())));
            }

            @Override
            public Set<String> partySections() {
                return Set.of("note");
            }
        };
    }

    private static <E extends DomainEvent> Policy<E> answering(Class<E> events) {
        return new Policy<>() {
            @Override
            public String name() {
                return "answer-note";
            }

            @Override
            public String service() {
                return "note";
            }

            @Override
            public Class<E> events() {
                return events;
            }

            @Override
            public List<Answer> on(Recorded<E> event) {
                return List.of(new Answer(
                        "answer-" + event.event().caseId(),
                        event.envelope().place().sequence()));
            }
        };
    }

    void consume(List<ConsumerRecord<String, byte[]>> records) {
        List<Arrival> batch = new ArrayList<>(arrivals.read(records));
        projections.consume(batch);
        policies.consume(batch);
    }

    /** Retries every parked stream; returns how many go on. */
    int heal() {
        return healer.heal(true);
    }

    void stop() {
        projections.stop();
        policies.stop();
    }
}
