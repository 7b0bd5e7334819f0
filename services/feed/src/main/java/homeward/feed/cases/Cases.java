package homeward.feed.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import homeward.chassis.consuming.ConsumerLag;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Transient;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.feed.cases.Journeys.Journey;

/**
 * The facts about the case of each event. They never change once they are known: an event is shown to the same readers
 * whenever it is read again. Waits for the read model if it is behind.
 */
@Singleton
public class Cases {

    private static final Logger LOG = Logger.getLogger(Cases.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int REMEMBERED = 50_000;

    private final ReadModels models;
    private final ParkedStreams parked;
    private final ConsumerLag lag;
    private final Duration patience;
    private final Cache<CaseId, Sides> sides =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<UUID, Journey> journeys =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param patience after so long it is asked whether the read model goes on at all, and logged that it is awaited */
    Cases(
            ReadModels models,
            ParkedStreams parked,
            ConsumerLag lag,
            @ConfigProperty(name = "homeward.feed.patience") Duration patience) {
        this.models = models;
        this.parked = parked;
        this.lag = lag;
        this.patience = patience;
    }

    /** The read model is behind, and goes on: the event waits, whatever comes after it waits too, and nothing is lost. */
    static final class Behind extends RuntimeException implements Transient {

        private static final long serialVersionUID = 1L;

        Behind() {
            super("the read model of the feed lacks a case", null, false, false);
        }
    }

    /**
     * Learns from an event; its facts.
     *
     * @throws Behind if the read model lacks the case for long and will have it later
     */
    public Facts of(Recorded<? extends DomainEvent> recorded) {
        Envelope envelope = recorded.envelope();
        CaseId caseId = envelope.caseId();
        if (recorded.event() instanceof ApplicationSubmitted submitted) {
            sides.put(caseId, new Sides(submitted.requestingState(), submitted.requestedState()));
        }
        Optional<UUID> itinerary = Components.itineraryId(recorded.event());
        if (itinerary.isEmpty()) {
            return new Facts(sidesOf(recorded), Set.of(), Set.of());
        }
        Journey journey = journey(recorded, itinerary.get());
        long sequence =
                recorded.event() instanceof TransferEvent ? envelope.place().sequence() : Long.MAX_VALUE;
        return new Facts(sidesOf(recorded), journey.places(), journey.askedBy(sequence));
    }

    /** A case has two sides; whoever else is a party of an event was asked for transit. */
    private Set<StateCode> sidesOf(Recorded<? extends DomainEvent> recorded) {
        Set<StateCode> parties = recorded.envelope().parties();
        if (parties.size() <= 2) {
            return parties;
        }
        CaseId caseId = recorded.envelope().caseId();
        Sides known = sides.getIfPresent(caseId);
        if (known == null) {
            known = read(
                            recorded.envelope(),
                            document -> !sides(document).states().isEmpty())
                    .map(Cases::sides)
                    .orElse(Sides.UNKNOWN);
            if (!known.states().isEmpty()) {
                sides.put(caseId, known);
            }
        }
        return known.states();
    }

    /** Of the transfer's own events, what was known at that event; each of them is followed in order. */
    private Journey journey(Recorded<? extends DomainEvent> recorded, UUID itineraryId) {
        Envelope envelope = recorded.envelope();
        Journey before = journeys.getIfPresent(itineraryId);
        if (recorded.event() instanceof TransferEvent event
                && (event instanceof ItineraryProposed || (before != null && event instanceof TransitRequested))) {
            Journey after = new Journeys(before == null ? List.of() : List.of(before))
                    .after(new Recorded<>(envelope, event))
                    .of(itineraryId);
            journeys.put(itineraryId, after);
            return after;
        }
        if (before != null) {
            return before;
        }
        Optional<Journey> read = read(envelope, enough(recorded, itineraryId))
                .map(document -> journeys(document).of(itineraryId));
        read.ifPresent(known -> journeys.put(itineraryId, known));
        return read.orElseGet(() -> Journey.unknown(itineraryId));
    }

    /**
     * Whether the document holds what was known of the journey at the event. An event that was learned from the transfer
     * needs no more than the transfer's event; it may name what is no itinerary.
     */
    private static Predicate<CaseDocument> enough(Recorded<? extends DomainEvent> recorded, UUID itineraryId) {
        if (recorded.event() instanceof TransferEvent event) {
            Envelope.Place place = recorded.envelope().place();
            long version = place.sequence() + (event instanceof TransitRequested ? 1 : 0);
            return document -> document.version(CasesProjection.JOURNEYS, place.stream()) >= version;
        }
        Predicate<CaseDocument> known = document -> journeys(document).has(itineraryId);
        return Components.source(recorded.event())
                .map(source -> known.or(
                        document -> document.version(CasesProjection.JOURNEYS, source.stream()) > source.sequence()))
                .orElse(known);
    }

    private static Sides sides(CaseDocument document) {
        return document.section(CasesProjection.SIDES).orElse(Sides.UNKNOWN);
    }

    private static Journeys journeys(CaseDocument document) {
        return document.section(CasesProjection.JOURNEYS).orElse(Journeys.NONE);
    }

    /**
     * Empty only if what is wanted will never arrive by itself. Whatever an event refers to was published before it;
     * therefore this waits for everything that the topics hold at the time of the call, and for nothing published later.
     */
    private Optional<CaseDocument> read(Envelope envelope, Predicate<CaseDocument> enough) {
        Optional<CaseDocument> found = awaited(envelope, enough, () -> false);
        if (found.isPresent()) {
            return found;
        }
        String caseId = envelope.caseId().toString();
        if (parked.all().stream().anyMatch(one -> one.stream().contains(caseId))) {
            LOG.errorf(
                    "A parked stream: %s is shown to nobody, or not by its places",
                    envelope.type().name());
            return Optional.empty();
        }
        Map<TopicPartition, Long> ends = lag.ends().orElseThrow(Behind::new);
        found = awaited(envelope, enough, () -> lag.isOver(ends));
        if (found.isEmpty()) {
            if (!lag.isOver(ends)) {
                throw new Behind();
            }
            found = found(envelope, enough);
        }
        if (found.isEmpty()) {
            LOG.errorf(
                    "No event tells what %s refers to: it is not shown by its places",
                    envelope.type().name());
        }
        return found;
    }

    /** Empty if it is not there when the patience ends, or when there is nothing to wait for any more. */
    private Optional<CaseDocument> awaited(Envelope envelope, Predicate<CaseDocument> enough, BooleanSupplier over) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<CaseDocument> found = found(envelope, enough);
        while (found.isEmpty() && System.nanoTime() - deadline < 0 && !over.getAsBoolean()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new Patience.Stopped();
            }
            found = found(envelope, enough);
        }
        return found;
    }

    private Optional<CaseDocument> found(Envelope envelope, Predicate<CaseDocument> enough) {
        return models.find(CasesProjection.NAME, envelope.caseId().toString(), Visibility.platform())
                .filter(enough);
    }
}
