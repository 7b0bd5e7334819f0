package homeward.request.correspondence.overdue;

import static homeward.request.application.Given.CASE;
import static homeward.request.correspondence.Written.ANSWER_DUE;
import static homeward.request.correspondence.Written.BBB;
import static homeward.request.correspondence.Written.NEXT;
import static homeward.request.correspondence.Written.QUESTION;
import static homeward.request.correspondence.Written.asked;
import static homeward.request.correspondence.Written.nothing;
import static homeward.request.correspondence.Written.opened;
import static homeward.request.correspondence.Written.sent;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.events.request.CorrespondenceEvent.AnswerFellDue;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.request.correspondence.CorrespondenceCommand.NoteAnswerOverdue;
import homeward.request.correspondence.Written;

class AnswerOverdueTest {

    private static final NoteAnswerOverdue PASSED = new NoteAnswerOverdue(CASE, QUESTION);

    @Test
    void anAnswerIsOverdueOnceItsTimeHasPassedAndThatIsSaidOnce() {
        asked().as(Actor.clock("correspondence-deadlines"))
                .at(ANSWER_DUE.minusMillis(1))
                .when(PASSED)
                .thenNothing()
                .at(ANSWER_DUE)
                .when(PASSED)
                .then(new AnswerFellDue(CASE, QUESTION, BBB, ANSWER_DUE))
                .when(PASSED)
                .thenNothing();
    }

    @Test
    void whatIsAnsweredOrHasNoTimeSetIsNeverOverdue() {
        asked().given(sent(NEXT, QUESTION, QUESTION, MessageKind.INFORMATION, BBB, null))
                .at(ANSWER_DUE)
                .when(PASSED)
                .thenNothing();
        nothing()
                .given(opened(), sent(QUESTION, null, null, MessageKind.QUESTION, Written.AAA, null))
                .at(ANSWER_DUE)
                .when(PASSED)
                .thenNothing();
    }
}
