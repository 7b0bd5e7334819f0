package homeward.chassis.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.personal.TestVault;
import homeward.events.Audience;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventType;
import homeward.events.codec.PersonalData;
import homeward.events.identification.IdentificationContracts;
import homeward.events.reintegration.ReintegrationContracts;
import homeward.events.request.RequestContracts;
import homeward.events.transport.TransportContracts;
import homeward.testkit.DataSubjectsSpec;

/** No event type, whatever it names, gives a state the key of a person of another case. */
class ForeignPersonTest {

    private static final Contracts CONTRACTS = Contracts.of(
            new RequestContracts(),
            new IdentificationContracts(),
            new TransportContracts(),
            new ReintegrationContracts());
    private static final UUID EVENT = new UUID(1, 1);
    private static final CaseId OTHER_CASE = new CaseId(new UUID(9, 9));
    private static final Set<StateCode> PARTIES = Set.of(new StateCode("DEU"), new StateCode("GEO"));
    private static final Set<StateCode> STRANGERS = Set.of(new StateCode("BEL"), new StateCode("ARM"));

    @TestFactory
    Stream<DynamicTest> everyEventTypeWithPersonalData() {
        List<EventType> types = CONTRACTS.all().stream()
                .filter(type -> DataSubjectsSpec.holdsPersonalData(type.recordClass()))
                .toList();
        assertThat(types).hasSizeGreaterThanOrEqualTo(18);
        return types.stream().map(type -> dynamicTest(type.name(), () -> staysWithItsParties(type)));
    }

    private static void staysWithItsParties(EventType type) {
        DomainEvent event = sample(type);
        Set<PersonId> persons = PersonalData.persons(event);
        assertThat(persons).as("persons in the sample of %s", type.name()).isNotEmpty();
        TestVault vault = new TestVault();
        InMemoryEventStorageEngine stored = new InMemoryEventStorageEngine();
        SealedBeforeAppend engine = new SealedBeforeAppend(stored, vault.sealers());
        vault.vault().keysShared(event.caseId(), persons, PARTIES); // by the application

        engine.appendEvents(List.of(message(event, event.caseId(), PARTIES)));
        assertThat(vault.holders())
                .hasSize(persons.size())
                .allSatisfy((_, holders) -> assertThat(holders).isEqualTo(PARTIES));

        Map<PersonId, Set<StateCode>> before = vault.holders();
        assertThat(refused(engine, message(event, OTHER_CASE, STRANGERS))).isEqualTo("person-of-the-case");
        assertThat(refused(engine, message(event, OTHER_CASE, PARTIES))).isEqualTo("person-of-the-case");
        Set<StateCode> more = new HashSet<>(PARTIES);
        more.addAll(STRANGERS);
        if (!PersonalData.persons(event, Audience.PARTIES).isEmpty()) {
            assertThat(refused(engine, message(event, event.caseId(), more))).isEqualTo("person-of-the-case");
        }
        assertThat(vault.holders()).isEqualTo(before);
        assertThat(stored.readEvents(null, false)).hasSize(1);
    }

    private static String refused(SealedBeforeAppend engine, EventMessage<?> message) {
        return Optional.ofNullable(catchThrowableOfType(Refusal.class, () -> engine.appendEvents(List.of(message))))
                .map(Refusal::rule)
                .orElse("stored");
    }

    private static EventMessage<DomainEvent> message(DomainEvent event, CaseId caseId, Set<StateCode> parties) {
        EventMeta meta = new EventMeta(
                caseId,
                new UUID(2, 2),
                Instant.EPOCH,
                Instant.EPOCH,
                new Envelope.Trace(EVENT, EVENT, "AnyCommand", null),
                new Envelope.Actor(
                        "officer", "a fictional authority", parties.iterator().next()),
                parties,
                parties,
                parties.iterator().next(),
                null,
                "");
        return new GenericDomainEventMessage<>(
                "any",
                "any-" + caseId,
                0,
                new GenericMessage<>(EVENT.toString(), event, MetaData.from(meta.toMap())),
                Instant.EPOCH);
    }

    private static DomainEvent sample(EventType type) {
        String path = "/samples/" + type.contract() + "/" + type.name() + ".v" + type.version() + ".json";
        try (InputStream file = ForeignPersonTest.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no sample " + path);
            }
            return CONTRACTS.codec().decode(type.service(), type.name(), type.version(), file.readAllBytes(), EVENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
