package homeward.histories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.StateCode;
import homeward.events.codec.EventCodec;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;

/**
 * Keeps what was read: an event of a case as a step, an entry of the disclosure ledger in the ledger, and as a step too if
 * the case files show it.
 */
@Singleton
class Intake {

    private final HistoryStore store;
    private final Checkpoints checkpoints;
    private final StepDocuments documents;
    private final Set<Class<? extends DisclosureEvent>> shown;
    private final Cache<CaseId, Sides> sides =
            Caffeine.newBuilder().maximumSize(20_000).build();

    Intake(HistoryStore store, Checkpoints checkpoints, EventCodec codec, Replayed replayed) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.documents = new StepDocuments(codec);
        this.shown = replayed.projection().ledgerShown();
    }

    Batch batch() {
        return new Batch();
    }

    private record Part(CaseId caseId, String service) {}

    private record Read(
            Envelope envelope, Binary payload, @Nullable DomainEvent event) {}

    /** What is kept together. Not thread-safe. */
    final class Batch {

        private final List<Read> all = new ArrayList<>();

        /** @param payload as published */
        void add(Envelope envelope, byte[] payload) {
            all.add(new Read(envelope, new Binary(payload), documents.decoded(envelope, payload)));
        }

        /** On return all is stored; repeating it has no effect. */
        void keep() {
            Map<CaseId, Sides> begun = new LinkedHashMap<>();
            all.forEach(read -> {
                if (read.event() instanceof ApplicationSubmitted submitted) {
                    begun.put(submitted.caseId(), new Sides(submitted.requestingState(), submitted.requestedState()));
                }
            });
            store.keepCases(begun);
            sides.putAll(begun);
            List<Document> steps = new ArrayList<>();
            List<Document> entries = new ArrayList<>();
            Map<Part, Integer> added = new LinkedHashMap<>();
            for (Read read : all) {
                Envelope envelope = read.envelope();
                Set<StateCode> both = sidesOf(envelope.caseId());
                if (read.event() instanceof DisclosureEvent entry) {
                    entries.add(LedgerDocuments.of(envelope, entry, both));
                }
                if (isStep(envelope, read.event())) {
                    steps.add(StepDocuments.of(envelope, read.payload(), read.event(), both));
                    added.merge(new Part(envelope.caseId(), envelope.type().service()), 1, Integer::sum);
                }
            }
            store.keepSteps(steps);
            store.keepEntries(entries);
            begun.forEach(store::nameSides);
            added.forEach((part, count) -> checkpoints.added(part.caseId(), part.service(), count));
        }
    }

    private Set<StateCode> sidesOf(CaseId caseId) {
        Sides known = sides.getIfPresent(caseId);
        if (known == null) {
            known = store.sides(caseId).orElse(null);
            if (known == null) {
                return Set.of();
            }
            sides.put(caseId, known);
        }
        return known.both();
    }

    /** An unknown event is a step if it belongs to an aggregate: the ledger's entries do not. */
    private boolean isStep(Envelope envelope, @Nullable DomainEvent event) {
        return event instanceof DisclosureEvent
                ? shown.stream().anyMatch(type -> type.isInstance(event))
                : envelope.place().streamType() != null;
    }
}
