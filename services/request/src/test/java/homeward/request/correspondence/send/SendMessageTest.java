package homeward.request.correspondence.send;

import static homeward.request.application.Given.OUTSIDER;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.correspondence.Written.AAA;
import static homeward.request.correspondence.Written.ANSWER_DUE;
import static homeward.request.correspondence.Written.BBB;
import static homeward.request.correspondence.Written.NEXT;
import static homeward.request.correspondence.Written.QUESTION;
import static homeward.request.correspondence.Written.SENT_AT;
import static homeward.request.correspondence.Written.THIRD;
import static homeward.request.correspondence.Written.asked;
import static homeward.request.correspondence.Written.nothing;
import static homeward.request.correspondence.Written.opened;
import static homeward.request.correspondence.Written.question;
import static homeward.request.correspondence.Written.send;
import static homeward.request.correspondence.Written.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.MayNotLeave;
import homeward.events.request.CorrespondenceEvent.AnswerFellDue;
import homeward.events.request.CorrespondenceEvent.CorrespondenceOpened;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.request.application.Given;

class SendMessageTest {

    @Test
    void theFirstMessageOpensTheCorrespondenceWithSidesAndPersons() {
        nothing().when(send(QUESTION, MessageKind.QUESTION, null, ANSWER_DUE)).then(opened(), question());
    }

    @Test
    void eitherSideMayBeTheFirstToWriteAndNobodyElse() {
        nothing()
                .as(REQUESTED)
                .when(send(NEXT, MessageKind.ADMINISTRATIVE))
                .thenTypes(CorrespondenceOpened.class, MessageSent.class)
                .as(OUTSIDER)
                .when(send(THIRD, MessageKind.ADMINISTRATIVE))
                .refused(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(MayNotLeave.class)
    void nothingIsSentUnlessAllOfTheListIsConfirmed(MayNotLeave missing) {
        nothing()
                .when(send(QUESTION, MessageKind.INFORMATION, null, null, EnumSet.complementOf(EnumSet.of(missing))))
                .refused(Kind.RULE, "confirmed-before-sending");
    }

    @Test
    void informationInReplyAnswersAndAQuestionInReturnDoesNot() {
        asked().as(REQUESTED)
                .when(send(NEXT, MessageKind.QUESTION, QUESTION, null))
                .then(sent(NEXT, QUESTION, null, MessageKind.QUESTION, BBB, null))
                .when(send(THIRD, MessageKind.INFORMATION, QUESTION, null))
                .then(sent(THIRD, QUESTION, QUESTION, MessageKind.INFORMATION, BBB, null));
    }

    @Test
    void onlyTheFirstAnswerAnswersAndNobodyAnswersTheOwnQuestion() {
        asked().when(send(NEXT, MessageKind.INFORMATION, QUESTION, null))
                .then(sent(NEXT, QUESTION, null, MessageKind.INFORMATION, AAA, null))
                .given(sent(NEXT, QUESTION, QUESTION, MessageKind.INFORMATION, BBB, null))
                .as(REQUESTED)
                .when(send(THIRD, MessageKind.INFORMATION, QUESTION, null))
                .then(sent(THIRD, QUESTION, null, MessageKind.INFORMATION, BBB, null));
    }

    @Test
    void aReplyStaysInItsThreadAndNamesAMessageOfTheCase() {
        asked().given(sent(NEXT, QUESTION, null, MessageKind.QUESTION, BBB, null))
                .when(send(THIRD, MessageKind.INFORMATION, NEXT, null))
                .thenRecorded(events -> assertThat(events)
                        .singleElement()
                        .isEqualTo(sent(THIRD, NEXT, NEXT, MessageKind.INFORMATION, AAA, null)))
                .when(send(THIRD, MessageKind.INFORMATION, new UUID(9, 9), null))
                .invalid("inReplyTo");
    }

    @Test
    void anOwnUnansweredQuestionIsRemindedOfOnceItsTimeHasPassed() {
        var reminder = send(NEXT, MessageKind.REMINDER, QUESTION, ANSWER_DUE.plusSeconds(60));
        asked().at(ANSWER_DUE.minusMillis(1))
                .when(reminder)
                .refused(Kind.NOT_YET, "answer-overdue")
                .at(ANSWER_DUE)
                .when(reminder)
                .thenTypes(MessageSent.class);
    }

    @Test
    void aReminderOfAnAnsweredOrForeignMessageIsRefused() {
        asked().at(ANSWER_DUE)
                .as(REQUESTED)
                .when(send(NEXT, MessageKind.REMINDER, QUESTION, null))
                .invalid("inReplyTo")
                .when(send(NEXT, MessageKind.REMINDER))
                .invalid("inReplyTo")
                .given(sent(NEXT, QUESTION, QUESTION, MessageKind.INFORMATION, BBB, null))
                .as(REQUESTING)
                .when(send(THIRD, MessageKind.REMINDER, QUESTION, null))
                .refused(Kind.CONFLICT, "answer-outstanding");
    }

    @Test
    void whoAnswersAReminderAnswersWhatItRemindsOf() {
        asked().given(sent(NEXT, QUESTION, null, MessageKind.REMINDER, AAA, null))
                .as(REQUESTED)
                .when(send(THIRD, MessageKind.INFORMATION, NEXT, null))
                .then(sent(THIRD, NEXT, QUESTION, MessageKind.INFORMATION, BBB, null));
    }

    @Test
    void aReminderMovesTheTimeForTheAnswerWhichIsThenNotOverdue() {
        var later = ANSWER_DUE.plus(Duration.ofDays(3));
        var state = asked().given(
                        new AnswerFellDue(Given.CASE, QUESTION, BBB, ANSWER_DUE),
                        sent(NEXT, QUESTION, null, MessageKind.REMINDER, AAA, later))
                .state();
        assertThat(state.letters().find(QUESTION)).hasValueSatisfying(letter -> {
            assertThat(letter.answerDue()).isEqualTo(later);
            assertThat(letter.overdue()).isFalse();
            assertThat(letter.awaitsAnswer()).isTrue();
        });
    }

    @Test
    void aTimeForAnAnswerIsSetWhereOneIsAskedForAndLiesWithinTheNextYear() {
        nothing()
                .when(send(QUESTION, MessageKind.INFORMATION, null, ANSWER_DUE))
                .refused(Kind.RULE, "limit-for-an-answer")
                .when(send(QUESTION, MessageKind.QUESTION, null, SENT_AT))
                .invalid("answerDue")
                .when(send(QUESTION, MessageKind.QUESTION, null, SENT_AT.plus(Duration.ofDays(367))))
                .invalid("answerDue")
                .when(send(QUESTION, MessageKind.COMPLAINT, null, SENT_AT.plusSeconds(1)))
                .thenTypes(CorrespondenceOpened.class, MessageSent.class);
    }

    @Test
    void aCaseHasAtMostFiveHundredMessages() {
        var full = asked();
        for (int i = 1; i < SendMessageDecision.MOST; i++) {
            full.given(sent(new UUID(5, i), null, null, MessageKind.INFORMATION, BBB, null));
        }
        full.when(send(NEXT, MessageKind.INFORMATION)).refused(Kind.CONFLICT, "correspondence-full");
    }
}
