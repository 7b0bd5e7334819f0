package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.uuid.Generators;
import io.quarkus.arc.properties.UnlessBuildProperty;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.deciding.Actor;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.chassis.personal.ErasureRecords;
import homeward.chassis.personal.Ledger;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.EventCodec;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.disclosure.DisclosureEvent.ErasureGround;
import homeward.events.disclosure.DisclosureEvent.ErasureProposed;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.journal.CommitCursor;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/** Stores the ledger in the journal: each entry is an event without aggregate, in a stream of its own. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class JournalLedger implements Ledger, ErasureRecords {

    private static final Logger LOG = Logger.getLogger(JournalLedger.class);

    private final EventStore events;
    private final Journal journal;
    private final EventCodec codec;
    private final Clock clock;
    private final CommandObserver observer;
    private final String service;

    JournalLedger(
            EventStore events,
            Journal journal,
            EventCodec codec,
            Clock clock,
            CommandObserver observer,
            @ConfigProperty(name = "homeward.service") String service) {
        this.events = events;
        this.journal = journal;
        this.codec = codec;
        this.service = service;
        this.clock = clock;
        this.observer = observer;
    }

    @Override
    public void record(DisclosureEvent entry, UUID entryId, String command, Actor actor, Causation causation) {
        // derived from the entry's id, so that the journal recognises a repeated commit
        UUID eventId = Generators.nameBasedGenerator(entryId).generate("ledger");
        publish(entry, eventId, entryId, command, actor, causation, concerned(entry, actor), "");
    }

    @Override
    public Optional<PersonDataErased> recorded(UUID commandId, byte[] digest) {
        return journal.findCommit(commandId).map(commit -> {
            String used = MetaJson.read(commit.events().getFirst().meta()).digest();
            if (!used.equals(HexFormat.of().formatHex(digest))) {
                throw new IdempotencyKeyReused();
            }
            return erasure(commit);
        });
    }

    @Override
    public Optional<PersonDataErased> recorded(PersonId person, StateCode by) {
        try (CommitCursor entries = journal.readStream(erasureOf(person, by).toString(), 0)) {
            return entries.hasNext() ? Optional.of(erasure(entries.next())) : Optional.empty();
        }
    }

    private PersonDataErased erasure(StoredCommit commit) {
        StoredEvent stored = commit.events().getFirst();
        if (codec.decode(service, stored.type(), stored.version(), stored.payload(), stored.id())
                instanceof PersonDataErased erased) {
            return erased;
        }
        throw new IdempotencyKeyReused();
    }

    @Override
    public Optional<String> proposer(PersonId person, StateCode by, ErasureGround ground) {
        try (CommitCursor entries =
                journal.readStream(proposalOf(person, by, ground).toString(), 0)) {
            return entries.hasNext()
                    ? Optional.of(
                            MetaJson.read(entries.next().events().getFirst().meta())
                                    .actor()
                                    .id())
                    : Optional.empty();
        }
    }

    private static UUID proposalOf(PersonId person, StateCode by, ErasureGround ground) {
        return Generators.nameBasedGenerator(person.value()).generate("erasure proposed by " + by + " for " + ground);
    }

    @Override
    public void propose(PersonId person, ErasureProposed proposal, UUID commandId, byte[] digest, Actor actor) {
        String used = HexFormat.of().formatHex(digest);
        journal.findCommit(commandId).ifPresent(commit -> {
            if (!MetaJson.read(commit.events().getFirst().meta()).digest().equals(used)) {
                throw new IdempotencyKeyReused();
            }
        });
        try {
            publish(
                    proposal,
                    proposalOf(person, proposal.by(), proposal.ground()),
                    commandId,
                    "ProposeErasure",
                    actor,
                    Causation.first(commandId),
                    Set.of(proposal.by()),
                    used);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            LOG.debugf("the same was proposed before, or the command id is used: %s", e.getClass());
        }
    }

    /** An entry is a stream of its own, named by its event: the journal takes one for each person and state. */
    private static UUID erasureOf(PersonId person, StateCode by) {
        return Generators.nameBasedGenerator(person.value()).generate("erased by " + by);
    }

    @Override
    public void record(
            PersonId person,
            PersonDataErased erasure,
            Set<StateCode> parties,
            UUID commandId,
            byte[] digest,
            Actor actor) {
        try {
            publish(
                    erasure,
                    erasureOf(person, erasure.by()),
                    commandId,
                    "ErasePersonData",
                    actor,
                    Causation.first(commandId),
                    parties,
                    HexFormat.of().formatHex(digest));
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            LOG.debugf("an erasure, or another command with its id, was recorded before: %s", e.getClass());
        }
    }

    private void publish(
            DisclosureEvent entry,
            UUID eventId,
            UUID commandId,
            String command,
            Actor actor,
            Causation causation,
            Set<StateCode> concerned,
            String digest) {
        Instant decided = clock.instant();
        EventMeta meta = new EventMeta(
                entry.caseId(),
                commandId,
                entry.occurred().orElse(decided),
                decided,
                causation.trace(command, observer.traceparent(causation.traceparent())),
                actor.signature(),
                concerned,
                concerned,
                null,
                null,
                digest);
        events.publish(new GenericEventMessage<>(
                new GenericMessage<>(eventId.toString(), entry, meta.toMap()), () -> decided));
    }

    /** The states that may see the entry. */
    private static Set<StateCode> concerned(DisclosureEvent entry, Actor actor) {
        Set<StateCode> states = new HashSet<>();
        states.add(actor.state());
        switch (entry) {
            case DisclosureEvent.DataDisclosed disclosed -> {
                states.add(disclosed.from());
                states.addAll(disclosed.to());
            }
            case DisclosureEvent.DataReceived received -> {
                states.add(received.from());
                states.add(received.by());
            }
            case DisclosureEvent.CorrectionNotified notified -> {
                states.add(notified.from());
                states.add(notified.to());
            }
            case DisclosureEvent.DataRead read -> states.add(read.by());
            case DisclosureEvent.DisclosureConfirmed confirmed -> states.add(confirmed.by());
            case DisclosureEvent.DataWithheld withheld -> states.add(withheld.by());
            case DisclosureEvent.SamePersonSought sought -> states.add(sought.by());
            case DisclosureEvent.PersonsSought sought -> states.add(sought.by());
            case DisclosureEvent.ErasureProposed proposed -> states.add(proposed.by());
            case DisclosureEvent.AccessGiven given -> states.add(given.by());
            case DisclosureEvent.AccessUsed used -> states.add(used.by());
            case DisclosureEvent.AccessFailed failed -> states.add(failed.by());
            case DisclosureEvent.AccessRevoked revoked -> states.add(revoked.by());
            case DisclosureEvent.PersonDataErased erased -> states.add(erased.by());
        }
        return states;
    }
}
