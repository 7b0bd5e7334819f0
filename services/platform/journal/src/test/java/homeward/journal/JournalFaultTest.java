package homeward.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.journal.FaultyWire.Fault;

class JournalFaultTest {

    private final String database = TestStore.freshName();
    private final Queue<Fault> script = new ConcurrentLinkedQueue<>();
    private final WriterClock clock = new WriterClock();
    private final Replica replica = new Replica(database, clock, Duration.ofSeconds(20), () -> {
        Fault fault = script.poll();
        return fault == null ? Fault.NONE : fault;
    });
    private final Journal observer = Journal.open(TestStore.database(database), Samples.OPTIONS);

    @AfterEach
    void close() {
        replica.close();
        observer.close();
        TestStore.database(database).drop();
    }

    @Test
    void anInsertLostOnTheWayIsSentAgain() {
        script.add(Fault.LOST_ON_THE_WAY);

        Appended appended = replica.journal().append(Samples.commit("case-1", 0));

        assertThat(replica.faults()).isEqualTo(1);
        assertThat(appended).isEqualTo(new Appended(1, 0, 0, false));
        assertThat(Samples.all(observer)).hasSize(1);
    }

    @Test
    void anInsertWhoseAcknowledgementIsLostIsStoredOnce() {
        script.add(Fault.ACKNOWLEDGEMENT_LOST);

        Appended appended = replica.journal().append(Samples.commit("case-1", 0));

        assertThat(replica.faults()).isEqualTo(1);
        assertThat(appended).isEqualTo(new Appended(1, 0, 0, false));
        assertThat(Samples.all(observer)).hasSize(1);
    }

    @Test
    void aBatchCutOffInTheMiddleIsCompletedWithoutRepeatingAnything() {
        script.addAll(List.of(Fault.CRASH_IN_THE_MIDDLE, Fault.CRASH_IN_THE_MIDDLE, Fault.CRASH_IN_THE_MIDDLE));

        List<CompletableFuture<Appended>> answers = IntStream.range(0, 40)
                .mapToObj(i -> replica.journal().appendAsync(Samples.commit("case-" + i, 0)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().alreadyStored()).isFalse());
        assertThat(replica.faults()).isEqualTo(3);
        assertThat(Samples.all(observer)).hasSize(40);
        assertThat(ChainVerifier.of(TestStore.database(database), Samples.MAC)
                        .verify(null, _ -> {})
                        .sound())
                .isTrue();
    }

    @Test
    void whatTheServerDidNotCountIsSentAgainBeforeAnythingIsAcknowledged() throws InterruptedException {
        script.addAll(List.of(Fault.NONE, Fault.STORES_THE_FIRST_HALF, Fault.STORES_THE_FIRST_HALF));

        List<Appended> answers = appendInTwoBatches(40);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.alreadyStored()).isFalse());
        assertThat(replica.faults()).isEqualTo(2);
        assertThatAllAreStoredWhereTheAnswersSay(answers);
    }

    @Test
    void aHoleThatTheServerLeftInsideABatchIsFilledBeforeAnythingIsAcknowledged() throws InterruptedException {
        script.addAll(List.of(Fault.NONE, Fault.LEAVES_ONE_OUT));

        List<Appended> answers = appendInTwoBatches(40);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.alreadyStored()).isFalse());
        assertThat(replica.faults()).isEqualTo(1);
        assertThatAllAreStoredWhereTheAnswersSay(answers);
    }

    /** The first commit is written alone, the others together. */
    private List<Appended> appendInTwoBatches(int commits) throws InterruptedException {
        return appendInTwoBatches(replica.journal(), commits(commits));
    }

    private List<Appended> appendInTwoBatches(Journal journal, List<Commit> commits) throws InterruptedException {
        clock.hold();
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        answers.add(journal.appendAsync(commits.getFirst()));
        clock.awaitHeld();
        for (Commit commit : commits.subList(1, commits.size())) {
            answers.add(journal.appendAsync(commit));
        }
        clock.release();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static List<Commit> commits(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Samples.commit("case-" + i, 0))
                .toList();
    }

    /** As after a time of overload, when everybody sends again what was not answered in time. */
    @Test
    void manyRepeatedCommitsCostOneLookAndNotATryEach() throws InterruptedException {
        AtomicInteger inserts = new AtomicInteger();
        try (Replica busy = new Replica(database, clock, Duration.ofSeconds(20), () -> {
            inserts.incrementAndGet();
            return Fault.NONE;
        })) {
            List<Commit> commits = commits(40);
            List<Appended> first = appendInTwoBatches(busy.journal(), commits);
            int before = inserts.get();

            List<Appended> again = appendInTwoBatches(busy.journal(), commits);

            assertThat(again)
                    .allSatisfy(answer -> assertThat(answer.alreadyStored()).isTrue());
            assertThat(again)
                    .extracting(Appended::position)
                    .isEqualTo(first.stream().map(Appended::position).toList());
            assertThat(inserts.get() - before).isLessThanOrEqualTo(2);
        }
    }

    private void assertThatAllAreStoredWhereTheAnswersSay(List<Appended> answers) {
        assertThat(Samples.all(observer))
                .extracting(StoredCommit::position)
                .containsExactlyInAnyOrderElementsOf(
                        answers.stream().map(Appended::position).toList())
                .hasSize(answers.size());
        assertThat(ChainVerifier.of(TestStore.database(database), Samples.MAC)
                        .verify(null, _ -> {})
                        .sound())
                .isTrue();
    }

    @Test
    void whoRunsOutOfPatienceMaySendAgainAndFindsOut() {
        try (Replica hasty =
                new Replica(database, Clock.systemUTC(), Duration.ZERO, () -> Fault.ACKNOWLEDGEMENT_LOST)) {
            Commit commit = Samples.commit("case-1", 0);
            assertThatThrownBy(() -> hasty.journal().append(commit)).isInstanceOf(JournalUnavailable.class);

            Appended again = replica.journal().append(commit);

            assertThat(again).isEqualTo(new Appended(1, 0, 0, true));
            assertThat(Samples.all(observer)).hasSize(1);
        }
    }

    @Test
    void whoWasOvertakenWhileInDoubtLearnsThatItLost() {
        // Given an insert that never arrives, and another process that is faster in the meantime
        Commit faster = Samples.commit("case-1", 0);
        try (Replica slow = new Replica(database, Clock.systemUTC(), Duration.ofSeconds(20), () -> {
            if (observer.head().position() == 0) {
                observer.append(faster);
                return Fault.LOST_ON_THE_WAY;
            }
            return Fault.NONE;
        })) {
            // When, Then
            assertThatThrownBy(() -> slow.journal().append(Samples.commit("case-1", 0)))
                    .isInstanceOf(CommitConflict.class);
            assertThat(Samples.all(observer)).extracting(StoredCommit::commit).containsExactly(faster.id());
        }
    }
}
