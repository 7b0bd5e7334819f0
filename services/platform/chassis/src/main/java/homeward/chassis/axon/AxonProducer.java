package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Clock;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.personal.PersonIndex;
import homeward.chassis.personal.Sealers;
import homeward.chassis.personal.StateKeys;
import homeward.chassis.proof.JournalDamage;
import homeward.events.codec.EventCodec;
import homeward.journal.Journal;
import homeward.journal.axon.MongoEventStorageEngine;

/** Produces Axon's command bus on top of the journal, with handlers for the commands of every declared decider. */
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
final class AxonProducer {

    @Produces
    @Singleton
    EventStorageEngine engine(
            Journal journal,
            EventCodec codec,
            Sealers sealers,
            PersonIndex index,
            @ConfigProperty(name = "homeward.service") String service) {
        EventSerializer serializer = new EventSerializer(service, codec);
        return new OneStreamPerCommit(new RecognisedBeforeAppend(
                new SealedBeforeAppend(
                        MongoEventStorageEngine.builder()
                                .journal(journal)
                                .eventSerializer(serializer)
                                .appended(Receipts::appended)
                                .build(),
                        sealers),
                index));
    }

    @Produces
    @Singleton
    EventStore events(EventStorageEngine engine, Clock clock) {
        GenericEventMessage.clock = clock;
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    void close(@Disposes EventStore events) {
        if (events instanceof EmbeddedEventStore embedded) {
            embedded.shutDown();
        }
    }

    @Produces
    @Singleton
    CommandBus commands(
            Deciders deciders,
            EventStore events,
            Checkpoints checkpoints,
            Clock clock,
            StateKeys keys,
            JournalDamage damage) {
        CommandBus bus = SimpleCommandBus.builder()
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
        deciders.all()
                .forEach(decider ->
                        new DeciderHandlers<>(decider, events, checkpoints, clock, keys, damage).subscribe(bus));
        return bus;
    }
}
