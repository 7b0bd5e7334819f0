package homeward.journal.axon;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import homeward.journal.Appended;
import homeward.journal.Commit;
import homeward.journal.CommitConflict;
import homeward.journal.CommitCursor;
import homeward.journal.CommitReader;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;

/**
 * Axon's event storage on a {@link Journal}.
 *
 * <p>The events of one append become one commit per stream, stored in order. If they belong to one stream, as the chassis
 * ensures, the append is atomic; its commit id is the {@code commandId} of the events' metadata, and an append whose commit
 * id is already stored succeeds without effect. A lost race throws {@code ConcurrencyException}; for the first event of a
 * stream, {@code AggregateStreamCreationException}.
 *
 * <p>Tracking tokens are {@link org.axonframework.eventhandling.GlobalSequenceTrackingToken}s in the journal's order and
 * have no gaps. Streams do not block; they end at the head. Snapshots are refused: whoever can write to the store could forge one.
 */
public final class MongoEventStorageEngine extends BatchingEventStorageEngine {

    /** Metadata key of the command's id, a UUID as text; set by the chassis. */
    public static final String COMMAND_ID = "commandId";

    private final Journal journal;
    private final CommitsFromEvents commits;
    private final BiConsumer<Commit, Appended> appended;

    private MongoEventStorageEngine(Builder builder, Journal journal) {
        super(builder);
        this.journal = journal;
        this.commits = new CommitsFromEvents(COMMAND_ID, builder.newIds);
        this.appended = builder.appended;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        EventMessage<?> repeated = RepeatedEvents.firstIn(events);
        if (repeated != null) {
            handlePersistenceException(
                    new CommitConflict(
                            CommitConflict.Over.SEQUENCE, "an id or sequence occurs twice in what is appended"),
                    repeated);
        }
        var streams = CommitsFromEvents.byStream(events);
        for (Commit commit : commits.of(streams, serializer)) {
            EventMessage<?> first =
                    streams.getOrDefault(commit.stream(), List.of()).getFirst();
            try {
                appended.accept(commit, journal.append(commit));
            } catch (RuntimeException e) {
                handlePersistenceException(e, first);
            }
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException(
                "snapshots are neither stored nor read: what is stored could be forged");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long from) {
        CommitCursor cursor = journal.readStream(stream, from);
        return streamOf(cursor)
                .filter(commit -> commit.type() != null)
                .flatMap(MongoEventStorageEngine::eventsOf)
                .dropWhile(event -> event.getSequenceNumber() < from)
                .onClose(cursor::close);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return readTracked(token);
    }

    /** The stored events after a token up to the head, in order and without deserialization. */
    public Stream<TrackedEventData<byte[]>> readTracked(@Nullable TrackingToken token) {
        long behind = Tokens.numberOf(token);
        CommitReader reader = journal.read(Tokens.positionOf(behind + 1));
        return StreamSupport.stream(new TrackedEvents(reader, behind), false).onClose(reader::close);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken token, int batchSize) {
        try (Stream<TrackedEventData<byte[]>> events = readTracked(token)) {
            return events.limit(batchSize).toList();
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long from, int batchSize) {
        try (Stream<? extends DomainEventData<?>> events = readEventData(stream, from)) {
            return events.limit(batchSize).toList();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.of(journal.lastSequence(stream)).filter(sequence -> sequence >= 0);
    }

    @Override
    public TrackingToken createTailToken() {
        return Tokens.endOf(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Tokens.endOf(journal.head().position());
    }

    /** A token before the first event, in journal order, whose own time is not earlier than the given one. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        Instant wanted = Instant.ofEpochMilli(time.toEpochMilli());
        return journal.firstReaching(wanted)
                .map(commit -> Tokens.before(commit.position(), firstFrom(commit, wanted)))
                .orElseGet(this::createHeadToken);
    }

    private static int firstFrom(StoredCommit commit, Instant time) {
        return IntStream.range(0, commit.events().size())
                .filter(i -> !commit.events().get(i).time().isBefore(time))
                .findFirst()
                .orElse(0);
    }

    private static Stream<StoredAggregateEvent> eventsOf(StoredCommit commit) {
        return IntStream.range(0, commit.events().size())
                .mapToObj(
                        i -> new StoredAggregateEvent(commit, i, commit.events().get(i)));
    }

    private static <T> Stream<T> streamOf(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Journal and serializer are mandatory: they have no default. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private @Nullable Journal journal;
        private Supplier<UUID> newIds = new TimeOrderedIds()::next;
        private BiConsumer<Commit, Appended> appended = (commit, place) -> {};
        private boolean eventSerializerGiven;

        private Builder() {
            persistenceExceptionResolver(CommitConflict.class::isInstance);
        }

        public Builder journal(Journal journal) {
            this.journal = journal;
            return this;
        }

        /** Source of commit ids for events whose metadata contains no command id. */
        public Builder newIds(Supplier<UUID> ids) {
            this.newIds = ids;
            return this;
        }

        /** A listener for every stored commit; called by the appending thread before the append returns. */
        public Builder appended(BiConsumer<Commit, Appended> listener) {
            this.appended = listener;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer serializer) {
            super.eventSerializer(serializer);
            super.snapshotSerializer(serializer); // required by Axon
            eventSerializerGiven = true;
            return this;
        }

        /** Sets one serializer for payloads and one for metadata. */
        public Builder eventSerializer(Serializer payload, Serializer metaData) {
            return eventSerializer(new PayloadAndMetaDataSerializer(payload, metaData));
        }

        @Override
        protected void validate() {
            if (!eventSerializerGiven) {
                throw new AxonConfigurationException("the event serializer must be given");
            }
            super.validate();
        }

        public MongoEventStorageEngine build() {
            if (journal == null) {
                throw new AxonConfigurationException("the journal must be given");
            }
            return new MongoEventStorageEngine(this, journal);
        }
    }
}
