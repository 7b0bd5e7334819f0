package homeward.request.policy;

import static homeward.request.application.Given.CASE;
import static homeward.request.correspondence.Written.AAA;
import static homeward.request.correspondence.Written.ANSWER_DUE;
import static homeward.request.correspondence.Written.BBB;
import static homeward.request.correspondence.Written.NEXT;
import static homeward.request.correspondence.Written.QUESTION;
import static homeward.request.correspondence.Written.THIRD;
import static homeward.request.correspondence.Written.opened;
import static homeward.request.correspondence.Written.question;
import static homeward.request.correspondence.Written.sent;

import org.junit.jupiter.api.Test;

import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.AnswerFellDue;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.request.correspondence.CorrespondenceCommand.NoteAnswerOverdue;
import homeward.testkit.DeadlinesSpec;

class CorrespondenceDeadlinesTest {

    private static final String MOMENT = "answer-" + QUESTION;

    @Test
    void anAnswerAskedForIsAwaitedUntilItComes() {
        letters()
                .given(opened(), question())
                .waitsFor(MOMENT, ANSWER_DUE)
                .when(MOMENT)
                .then(new NoteAnswerOverdue(CASE, QUESTION))
                .given(sent(NEXT, QUESTION, QUESTION, MessageKind.INFORMATION, BBB, null))
                .waitsForNothing();
    }

    @Test
    void aReminderSetsANewTimeForTheMessageThatItRemindsOf() {
        letters()
                .given(opened(), question(), new AnswerFellDue(CASE, QUESTION, BBB, ANSWER_DUE))
                .waitsForNothing()
                .given(sent(NEXT, QUESTION, null, MessageKind.REMINDER, AAA, ANSWER_DUE.plusSeconds(60)))
                .waitsFor(MOMENT, ANSWER_DUE.plusSeconds(60))
                .given(sent(THIRD, NEXT, QUESTION, MessageKind.INFORMATION, BBB, null))
                .waitsForNothing();
    }

    private static DeadlinesSpec<CorrespondenceEvent> letters() {
        return DeadlinesSpec.of(new CorrespondenceDeadlines(), "correspondence-" + CASE, CASE);
    }
}
