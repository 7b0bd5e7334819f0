package homeward.transport.transfer.learn;

import java.util.List;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.DocumentsQuestionLearned;
import homeward.transport.transfer.TransferCommand.LearnDocumentsQuestion;

/** Records that the identification put the documents known until then in question. */
public final class LearnDocumentsQuestionDecision {

    private LearnDocumentsQuestionDecision() {}

    public static List<TransferEvent> decide(LearnDocumentsQuestion c) {
        return List.of(new DocumentsQuestionLearned(c.caseId(), c.personId(), c.correction(), c.source()));
    }
}
