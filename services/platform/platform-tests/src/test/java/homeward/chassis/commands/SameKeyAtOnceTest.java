package homeward.chassis.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.note.NoteCommand;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestActors;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class SameKeyAtOnceTest {

    @Inject
    CommandGate gate;

    @Inject
    Journal journal;

    @Test
    void I18_oneCommandSentManyTimesAtOnceIsRecordedOnceAndAnsweredAlike() throws Exception {
        CaseId caseId = new CaseId(UUID.randomUUID());
        PersonId personId = new PersonId(UUID.randomUUID());
        UUID commandId = UUID.randomUUID();
        Actor actor = TestActors.officer("DEU");

        List<Receipt> receipts = atOnce(
                16,
                () -> gate.dispatch(
                        new NoteCommand.Open(caseId, personId, new StateCode("GEO")),
                        commandId,
                        actor,
                        Causation.first(commandId)));

        assertThat(receipts).allMatch(receipts.getFirst()::equals);
        assertThat(journal.lastSequence(receipts.getFirst().stream())).isZero();
    }

    @Test
    void commandsWithoutAnExpectedVersionAllFindTheirPlace() throws Exception {
        CaseId caseId = new CaseId(UUID.randomUUID());
        PersonId personId = new PersonId(UUID.randomUUID());
        Actor actor = TestActors.officer("DEU");
        UUID opening = UUID.randomUUID();
        gate.dispatch(
                new NoteCommand.Open(caseId, personId, new StateCode("GEO")), opening, actor, Causation.first(opening));

        List<Receipt> receipts = atOnce(8, () -> {
            UUID id = UUID.randomUUID();
            return gate.dispatch(new NoteCommand.Write(caseId, personId, id, "text"), id, actor, Causation.first(id));
        });

        assertThat(receipts).extracting(Receipt::version).containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void aCommandThatChangesNothingIsAnsweredWithTheVersionAndNoPosition() {
        CaseId caseId = new CaseId(UUID.randomUUID());
        PersonId personId = new PersonId(UUID.randomUUID());
        Actor actor = TestActors.officer("DEU");
        NoteCommand learn = new NoteCommand.Learn(caseId, personId);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        gate.dispatch(learn, first, actor, Causation.first(first));

        Receipt unchanged = gate.dispatch(learn, second, actor, Causation.first(second));

        assertThat(unchanged).isEqualTo(new Receipt(caseId, learn.stream(), 1, second, 0, List.of(), Map.of()));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(ignored -> call).toList());
            ArrayList<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        }
    }
}
