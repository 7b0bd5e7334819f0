package homeward.request.correspondence.overdue;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.AnswerFellDue;
import homeward.request.correspondence.CorrespondenceCommand.NoteAnswerOverdue;
import homeward.request.correspondence.CorrespondenceState;
import homeward.request.correspondence.Letter;

/** Decides whether an answer is overdue. */
public final class NoteAnswerOverdueDecision {

    private NoteAnswerOverdueDecision() {}

    public static List<CorrespondenceEvent> decide(NoteAnswerOverdue c, CorrespondenceState state, Circumstances at) {
        return state.letters().find(c.messageId()).filter(letter -> letter.awaitsAnswer() && !letter.overdue()).stream()
                .flatMap(letter -> passed(c, letter, at.now()).stream())
                .toList();
    }

    private static List<CorrespondenceEvent> passed(NoteAnswerOverdue c, Letter letter, Instant now) {
        Instant due = letter.answerDue();
        return due == null || due.isAfter(now)
                ? List.of()
                : List.of(new AnswerFellDue(c.caseId(), letter.messageId(), letter.to(), due));
    }
}
