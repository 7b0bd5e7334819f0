package homeward.transport.casefile;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Side;
import homeward.casefile.work.Task;
import homeward.events.transport.TransferEvent.Word;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Notice;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.Transit;

/**
 * What a transfer waits for: the replies that transit states owe, the word about travellers who land, acknowledgements and
 * confirmations of the requested state, and those whom the requesting state must take back.
 */
final class TransferTasks {

    /** Kinds of tasks. */
    enum What {
        TRANSIT_REPLY_DUE,
        WORD_ON_LANDING,
        NOTICE_TO_BE_ACKNOWLEDGED,
        RECIPIENT_TO_BE_CONFIRMED,
        TAKE_BACK
    }

    private TransferTasks() {}

    static List<Task> of(TransferState state) {
        return Stream.of(replies(state), words(state), notices(state), recipients(state), takeBacks(state))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private static Stream<Task> replies(TransferState state) {
        return state.transits().requests().stream()
                .filter(request -> request.standing() == Transit.Standing.REQUESTED)
                .map(request -> Task.of(What.TRANSIT_REPLY_DUE, Side.TRANSIT)
                        .ofTransit(request.state())
                        .dueAt(request.limits().replyDue())
                        .counted(null, request.limits().replyLimit()));
    }

    private static Stream<Task> words(TransferState state) {
        return running(state)
                .flatMap(itinerary -> itinerary.words().stream()
                        .filter(awaited -> awaited.word() == Word.AWAIT)
                        .map(awaited -> Task.of(What.WORD_ON_LANDING, Side.REQUESTING)
                                .about(awaited.personId())
                                .dueAt(itinerary.plannedArrival())));
    }

    private static Stream<Task> notices(TransferState state) {
        return running(state)
                .filter(itinerary -> itinerary.notice().awaited())
                .map(itinerary -> acknowledgement(itinerary.notice().answer()));
    }

    private static Task acknowledgement(Notice.@Nullable Answer answer) {
        Task task = Task.of(What.NOTICE_TO_BE_ACKNOWLEDGED, Side.REQUESTED).untilTheEnd();
        return answer == null ? task : task.dueAt(answer.due()).counted(null, answer.basis());
    }

    private static Stream<Task> recipients(TransferState state) {
        return state.people().entrySet().stream()
                .filter(person -> person.getValue().recipient() != null
                        && !person.getValue().recipient().confirmed())
                .map(person -> Task.of(What.RECIPIENT_TO_BE_CONFIRMED, Side.REQUESTED)
                        .about(person.getKey())
                        .untilTheEnd());
    }

    private static Stream<Task> takeBacks(TransferState state) {
        return state.transits().takeBacks().stream()
                .filter(takeBack -> !takeBack.done())
                .map(_ -> Task.of(What.TAKE_BACK, Side.REQUESTING));
    }

    private static Stream<Itinerary> running(TransferState state) {
        return state.itineraries().values().stream().filter(Itinerary::running);
    }
}
