package homeward.journal;

import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.mongodb.client.MongoDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final MongoDatabase database = TestStore.freshDatabase();
    private final Journal journal = open(Samples.NOON);

    private Journal open(Instant now) {
        return Journal.open(database, Samples.OPTIONS.withClock(Clock.fixed(now, ZoneOffset.UTC)));
    }

    @AfterEach
    void close() {
        journal.close();
        database.drop();
    }

    @Test
    void anEmptyJournalHasItsHeadAtZero() {
        assertThat(journal.head().position()).isZero();
        assertThat(journal.head().hash()).isEqualTo(new byte[32]);
        assertThat(Samples.all(journal)).isEmpty();
        assertThat(journal.lastSequence("a")).isEqualTo(-1);
    }

    @Test
    void aCommitIsReadBackAsItWasAppended() {
        // Given
        NewEvent first = Samples.event("first");
        NewEvent second = Samples.event(UUID.randomUUID(), Samples.NOON.plusSeconds(60), "second");
        Commit commit = new Commit(UUID.randomUUID(), "case-1", "case", 0, List.of(first, second));

        // When
        Appended appended = journal.append(commit);

        // Then
        assertThat(appended).isEqualTo(new Appended(1, 0, 1, false));
        StoredCommit stored = journal.findCommit(commit.id()).orElseThrow();
        assertThat(stored.position()).isEqualTo(1);
        assertThat(stored.commit()).isEqualTo(commit.id());
        assertThat(stored.stream()).isEqualTo("case-1");
        assertThat(stored.type()).isEqualTo("case");
        assertThat(stored.first()).isZero();
        assertThat(stored.last()).isEqualTo(1);
        assertThat(stored.at()).isEqualTo(Samples.NOON);
        assertThat(stored.maxTime()).isEqualTo(Samples.NOON.plusSeconds(60));
        assertThat(stored.prev()).isEqualTo(new byte[32]);
        assertThat(stored.hash()).isEqualTo(new ChainHash().of(stored));
        StoredEvent event = stored.events().getLast();
        assertThat(event.id()).isEqualTo(second.id());
        assertThat(event.seq()).isEqualTo(1);
        assertThat(event.type()).isEqualTo("SomethingHappened");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.time()).isEqualTo(Samples.NOON.plusSeconds(60));
        assertThat(new String(event.payload(), StandardCharsets.UTF_8)).isEqualTo("second");
        assertThat(event.meta()).isEqualTo(second.meta());
    }

    @Test
    void aCommitWithoutAggregateKeepsItsMissingType() {
        Commit commit = new Commit(UUID.randomUUID(), "some-event", null, 0, Samples.events(1));

        journal.append(commit);

        StoredCommit stored = journal.at(1).orElseThrow();
        assertThat(stored.type()).isNull();
        assertThat(stored.hash()).isEqualTo(new ChainHash().of(stored));
    }

    @Test
    void positionsFollowEachOtherAndEachCommitKeepsTheHashBefore() {
        for (int i = 0; i < 5; i++) {
            journal.append(Samples.commit("case-1", i));
        }

        List<StoredCommit> commits = Samples.all(journal);
        assertThat(commits).extracting(StoredCommit::position).containsExactly(1L, 2L, 3L, 4L, 5L);
        for (int i = 1; i < commits.size(); i++) {
            assertThat(commits.get(i).prev()).isEqualTo(commits.get(i - 1).hash());
        }
        assertThat(journal.head().position()).isEqualTo(5);
        assertThat(journal.head().hash()).isEqualTo(commits.getLast().hash());
    }

    @Test
    void theSameCommitAppendedAgainHasNoSecondEffect() {
        Commit commit = Samples.commit("case-1", 0, 2);
        journal.append(commit);
        journal.append(Samples.commit("case-1", 2));

        Appended again = journal.append(commit);

        assertThat(again).isEqualTo(new Appended(1, 0, 1, true));
        assertThat(Samples.all(journal)).hasSize(2);
    }

    @Test
    void anotherTryOfTheSameCommandFindsTheFirstOnesResult() {
        Commit first = Samples.commit("case-1", 0, 2);
        journal.append(first);

        Appended again = journal.append(new Commit(first.id(), "case-1", "case", 2, Samples.events(1)));

        assertThat(again).isEqualTo(new Appended(1, 0, 1, true));
        assertThat(Samples.all(journal)).hasSize(1);
    }

    @Test
    void aCommitIdOfAnotherStreamIsRefused() {
        Commit first = Samples.commit("case-1", 0);
        journal.append(first);

        assertThatThrownBy(() -> journal.append(new Commit(first.id(), "case-2", "case", 0, Samples.events(1))))
                .isInstanceOfSatisfying(
                        CommitConflict.class,
                        conflict -> assertThat(conflict.over()).isEqualTo(CommitConflict.Over.COMMIT_ID));
    }

    @Test
    void ofTwoCommitsForOnePlaceTheSecondIsRefusedAndNobodyElse() {
        journal.append(Samples.commit("case-1", 0));

        assertThatThrownBy(() -> journal.append(Samples.commit("case-1", 0)))
                .isInstanceOfSatisfying(
                        CommitConflict.class,
                        conflict -> assertThat(conflict.over()).isEqualTo(CommitConflict.Over.SEQUENCE));
        assertThat(journal.append(Samples.commit("case-2", 0)).position()).isEqualTo(2);
    }

    @Test
    void anEventIdThatIsTakenIsRefused() {
        NewEvent event = Samples.event("once");
        journal.append(new Commit(UUID.randomUUID(), "case-1", "case", 0, List.of(event)));

        assertThatThrownBy(() -> journal.append(new Commit(UUID.randomUUID(), "case-2", "case", 0, List.of(event))))
                .isInstanceOfSatisfying(
                        CommitConflict.class,
                        conflict -> assertThat(conflict.over()).isEqualTo(CommitConflict.Over.EVENT_ID));
    }

    @Test
    void losersInABatchDoNotTakeTheOthersWithThem() {
        // Given a stream that has moved on
        journal.append(Samples.commit("case-0", 0));

        // When many commits wait together, every third one too late
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.add(journal.appendAsync(Samples.commit(i % 3 == 0 ? "case-0" : "case-" + i, 0)));
        }

        // Then only those lose
        for (int i = 0; i < 30; i++) {
            CompletableFuture<Appended> answer = answers.get(i);
            if (i % 3 == 0) {
                assertThatThrownBy(answer::join).hasCauseInstanceOf(CommitConflict.class);
            } else {
                assertThat(answer.join().alreadyStored()).isFalse();
            }
        }
        assertThat(Samples.all(journal)).hasSize(21);
        assertThat(ChainVerifier.of(database, Samples.MAC).verify(null, _ -> {}).sound())
                .isTrue();
    }

    @Test
    void aSecondProcessMovesTheHeadAndBothGoOn() {
        try (Journal other = open(Samples.NOON)) {
            for (int i = 0; i < 10; i++) {
                (i % 3 == 0 ? other : journal).append(Samples.commit("case-1", i));
            }
        }

        assertThat(Samples.all(journal)).extracting(StoredCommit::first).isEqualTo(longs(0, 10));
        assertThat(ChainVerifier.of(database, Samples.MAC).verify(null, _ -> {}).verified())
                .isEqualTo(10);
    }

    @Test
    void recordedTimeNeverRunsBackwards() {
        journal.append(Samples.commit("case-1", 0));
        try (Journal behind = open(Samples.NOON.minus(Duration.ofDays(1)))) {
            behind.append(Samples.commit("case-1", 1));
        }

        assertThat(Samples.all(journal)).extracting(StoredCommit::at).containsOnly(Samples.NOON);
    }

    @Test
    void aStreamIsReadFromTheCommitThatHoldsTheWantedSequence() {
        journal.append(Samples.commit("case-1", 0, 3));
        journal.append(Samples.commit("case-2", 0, 3));
        journal.append(Samples.commit("case-1", 3, 3));
        journal.append(Samples.commit("case-1", 6, 3));

        try (CommitCursor commits = journal.readStream("case-1", 4)) {
            List<Long> firsts = new ArrayList<>();
            commits.forEachRemaining(commit -> firsts.add(commit.first()));
            assertThat(firsts).containsExactly(3L, 6L);
        }
        assertThat(journal.lastSequence("case-1")).isEqualTo(8);
    }

    @Test
    void aReaderAtTheHeadGoesOnWhenMoreIsAppended() {
        journal.append(Samples.commit("case-1", 0));
        CommitReader reader = journal.read(1);
        assertThat(reader.next().position()).isEqualTo(1);
        assertThat(reader.hasNext()).isFalse();

        journal.append(Samples.commit("case-1", 1));

        assertThat(reader.hasNext()).isTrue();
        assertThat(reader.next().position()).isEqualTo(2);
    }

    @Test
    void aReaderStopsAtAMissingPositionAndNamesIt() {
        IntStream.range(0, 4).forEach(i -> journal.append(Samples.commit("case-1", i)));
        database.getCollection("journal").deleteOne(new Document("_id", 3L));

        CommitReader reader = journal.read(1);
        reader.next();
        reader.next();

        assertThatThrownBy(reader::hasNext)
                .isInstanceOfSatisfying(
                        DamagedJournal.class,
                        damage -> assertThat(damage.position()).isEqualTo(3));
    }

    @Test
    void anAlteredCommitIsNeverReturnedAndRaisesTheAlarm() {
        IntStream.range(0, 3).forEach(i -> journal.append(Samples.commit("case-1", i)));
        List<Long> raised = new ArrayList<>();
        database.getCollection("journal").updateOne(new Document("_id", 2L), set("events.0.version", 9));

        try (Journal reading =
                Journal.open(database, Samples.OPTIONS.withAlarm(damage -> raised.add(damage.position())))) {
            assertDamagedAt(2, () -> reading.readStream("case-1", 0).forEachRemaining(_ -> {}));
            assertDamagedAt(2, () -> reading.read(1).forEachRemaining(_ -> {}));
            assertDamagedAt(2, () -> reading.at(2));
        }
        assertThat(raised).containsExactly(2L, 2L, 2L);
    }

    @Test
    void aStreamInWhichACommitIsMissingIsNotReadPastIt() {
        IntStream.range(0, 3).forEach(i -> journal.append(Samples.commit("case-1", i)));
        database.getCollection("journal").deleteOne(new Document("_id", 1L));

        assertDamagedAt(2, () -> journal.readStream("case-1", 0).forEachRemaining(_ -> {}));
    }

    @Test
    void aCommitOfSomebodyElseIsNotReadAlthoughItFits() {
        journal.append(Samples.commit("case-1", 0));
        try (Journal stranger = Journal.open(database, JournalOptions.with(new TestMac("another key")))) {
            stranger.append(Samples.commit("case-1", 1));
        }

        assertDamagedAt(2, () -> journal.readStream("case-1", 0).forEachRemaining(_ -> {}));
        assertDamagedAt(2, () -> Samples.all(journal));
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // as documents hold a moment
    void aReaderThatBeginsBehindAMissingOrExchangedCommitNoticesIt() {
        IntStream.range(0, 3).forEach(i -> journal.append(Samples.commit("case-" + i, 0)));
        database.getCollection("journal").deleteOne(new Document("_id", 2L));
        assertDamagedAt(2, () -> journal.read(3).hasNext());

        database.getCollection("journal")
                .insertOne(new Document("_id", 2L)
                        .append("at", new Date(0))
                        .append("maxTime", new Date(0))
                        .append("hash", new Binary(new byte[32])));
        assertDamagedAt(3, () -> journal.read(3).hasNext());
    }

    private static void assertDamagedAt(long position, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        DamagedJournal.class,
                        damage -> assertThat(damage.position()).isEqualTo(position));
    }

    @Test
    void whoListensIsToldTheNewestPosition() {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        Runnable end = journal.onAppend(told::add);
        journal.append(Samples.commit("case-1", 0));
        journal.append(Samples.commit("case-1", 1));
        await().untilAsserted(() -> assertThat(told).containsExactly(1L, 2L));

        end.run();
        journal.append(Samples.commit("case-1", 2));
        journal.close();

        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void aClosedJournalTakesNothingMore() {
        journal.close();

        assertThatThrownBy(() -> journal.append(Samples.commit("case-1", 0))).isInstanceOf(IllegalStateException.class);
    }

    private static List<Long> longs(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
