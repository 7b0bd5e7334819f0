package homeward.request.casefile;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.DEPARTS;
import static homeward.casefile.testing.Family.MONDAY;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.submitted;
import static homeward.casefile.testing.Family.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.casefile.Shown;
import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.casefile.testing.DeskSpec;
import homeward.casefile.testing.DisclosureSpec;
import homeward.casefile.testing.Family;
import homeward.casefile.work.Side;
import homeward.events.DomainEvent;
import homeward.events.MayNotLeave;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.CorrespondenceEvent.AnswerFellDue;
import homeward.events.request.CorrespondenceEvent.CorrespondenceOpened;
import homeward.events.request.CorrespondenceEvent.MessageDelivered;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageRetrieved;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.request.casefile.Correspondence.Waiting;
import homeward.request.correspondence.Letter.Evidence;
import homeward.request.correspondence.deliver.MessageList;
import homeward.request.correspondence.open.OpenedMessage;
import homeward.testkit.TestTreaty;
import homeward.treaties.TreatyProfile.ReplyStart;

class CorrespondenceTest {

    private static final StateCode FROM = Family.REQUESTING;
    private static final StateCode TO = Family.REQUESTED;
    private static final TestTreaty TREATY = new TestTreaty()
            .replyLimit(TestTreaty.days(10))
            .startsAt(ReplyStart.CONFIRMED_RECEIPT)
            .silenceIsConsent()
            .transferWindow(TestTreaty.days(90));
    private static final UUID QUESTION = new UUID(4, 1);
    private static final UUID ANSWER = new UUID(4, 2);

    @Test
    void unreadAndUnansweredMessagesWaitForTheStateToWhichTheyWereSent() {
        desk().given(opened(), question())
                .then(
                        file -> file.correspondence().waiting(),
                        List.of(new Waiting(FROM, 0, 0, null), new Waiting(TO, 1, 1, DEPARTS)))
                .thenDue("ANSWER_DUE")
                .given(new MessageRetrieved(CASE, QUESTION, TO, "Ministry", MONDAY))
                .then(file -> file.correspondence().waiting().get(1), new Waiting(TO, 0, 1, DEPARTS))
                .given(sent(ANSWER, QUESTION, MessageKind.INFORMATION, TO, FROM, null))
                .then(
                        file -> file.correspondence().waiting(),
                        List.of(new Waiting(FROM, 1, 0, null), new Waiting(TO, 0, 0, null)))
                .thenDue();
    }

    @Test
    void whoIsAskedOwesTheAnswerUntilThereIsOneEvenAfterTheEnd() {
        assertThat(tasks(opened(), question())).containsExactly(tuple("ANSWER_DUE", Side.REQUESTED, DEPARTS, MONDAY));
        assertThat(tasks(opened(), sent(QUESTION, null, MessageKind.COMPLAINT, TO, FROM, null)))
                .containsExactly(tuple("ANSWER_AWAITED", Side.REQUESTING, null, MONDAY));
        assertThat(tasks(opened(), sent(QUESTION, null, MessageKind.INFORMATION, FROM, TO, null)))
                .containsExactly(tuple("MESSAGE_UNREAD", Side.REQUESTED, null, MONDAY));
        assertThat(tasks(opened(), question(), sent(ANSWER, QUESTION, MessageKind.INFORMATION, TO, FROM, null)))
                .containsExactly(
                        tuple("MESSAGE_UNREAD", Side.REQUESTED, null, MONDAY),
                        tuple("MESSAGE_UNREAD", Side.REQUESTING, null, MONDAY));
        assertThat(tasks(opened(), question(), withdrawn()))
                .containsExactly(tuple("ANSWER_DUE", Side.REQUESTED, DEPARTS, MONDAY));
    }

    @Test
    void whatAsksForNoAnswerIsToBeReadOnceEvenAfterTheEnd() {
        MessageSent told = sent(QUESTION, null, MessageKind.INFORMATION, FROM, TO, null);

        assertThat(tasks(opened(), told, new MessageDelivered(CASE, QUESTION, TO, "Ministry", MONDAY), withdrawn()))
                .containsExactly(tuple("MESSAGE_UNREAD", Side.REQUESTED, null, MONDAY));
        assertThat(tasks(opened(), told, new MessageRetrieved(CASE, QUESTION, TO, "Ministry", MONDAY)))
                .isEmpty();
    }

    private static List<Tuple> tasks(DomainEvent... events) {
        RequestDesk desk = new RequestDesk(TREATY);
        return desk.tasks(DeskSpec.of(desk).given(submitted()).given(events).contents()).stream()
                .filter(task -> task.what().startsWith("ANSWER") || task.what().startsWith("MESSAGE"))
                .map(task -> tuple(task.what(), task.by(), task.due(), task.since()))
                .toList();
    }

    @Test
    void theEvidencesOfAMessageSayWhenAndWhichAuthority() {
        var letter = desk().given(
                        opened(),
                        question(),
                        new MessageDelivered(CASE, QUESTION, TO, "Ministry", MONDAY),
                        new MessageRetrieved(CASE, QUESTION, TO, "Ministry", DEPARTS),
                        new AnswerFellDue(CASE, QUESTION, TO, DEPARTS))
                .shown()
                .correspondence()
                .messages()
                .getFirst();
        assertThat(letter.authority()).isEqualTo("Office");
        assertThat(letter.sentAt()).isEqualTo(MONDAY);
        assertThat(letter.delivered()).isEqualTo(new Evidence(MONDAY, "Ministry"));
        assertThat(letter.retrieved()).isEqualTo(new Evidence(DEPARTS, "Ministry"));
        assertThat(letter.overdue()).isTrue();
    }

    @Test
    void aMonitorSeesThatTheyWroteAndNotAboutWhom() {
        RequestFile file = desk().given(opened(), question()).shown();
        RequestFile seen = Shown.of(file, new Onlooker(Set.of(Reader.MONITOR), true), null);
        var letter = seen.correspondence().messages().getFirst();
        assertThat(letter.kind()).isEqualTo(MessageKind.QUESTION);
        assertThat((@Nullable Object) letter.personId()).isNull();
        RequestFile escort = Shown.of(file, new Onlooker(Set.of(Reader.ESCORT), true), null);
        assertThat((@Nullable Object) escort.correspondence()).isNull();
    }

    @Test
    void everyFieldOfMessagesIsInTheDisclosureTable() {
        DisclosureSpec.complete(MessageList.class);
        DisclosureSpec.complete(OpenedMessage.class);
    }

    private static DeskSpec<Proceedings, RequestFile> desk() {
        return DeskSpec.of(new RequestDesk(TREATY)).given(submitted());
    }

    private static CorrespondenceOpened opened() {
        return new CorrespondenceOpened(CASE, FROM, TO, new TreatyReference("TEST", null, 1), Set.of(PARENT, CHILD));
    }

    private static MessageSent question() {
        return sent(QUESTION, null, MessageKind.QUESTION, FROM, TO, DEPARTS);
    }

    private static MessageSent sent(
            UUID id, @Nullable UUID answers, MessageKind kind, StateCode from, StateCode to, @Nullable Instant due) {
        return new MessageSent(
                CASE,
                id,
                QUESTION,
                answers,
                answers,
                kind,
                from,
                to,
                "Office",
                PARENT,
                MONDAY,
                due,
                new Personal.Sealed<>(PARENT, "key", "AAAA", "event#/text"),
                Set.of(MayNotLeave.values()),
                List.of());
    }
}
