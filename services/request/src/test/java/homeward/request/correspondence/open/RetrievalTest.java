package homeward.request.correspondence.open;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.correspondence.Written.BBB;
import static homeward.request.correspondence.Written.NEXT;
import static homeward.request.correspondence.Written.QUESTION;
import static homeward.request.correspondence.Written.SENT_AT;
import static homeward.request.correspondence.Written.asked;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.CorrespondenceEvent.MessageDelivered;
import homeward.events.request.CorrespondenceEvent.MessageRetrieved;
import homeward.request.correspondence.CorrespondenceCommand.NoteRetrieval;

class RetrievalTest {

    private static final NoteRetrieval OPENED = new NoteRetrieval(CASE, QUESTION);
    private static final MessageDelivered DELIVERED =
            new MessageDelivered(CASE, QUESTION, BBB, "Authority of BBB", SENT_AT);
    private static final MessageRetrieved RETRIEVED =
            new MessageRetrieved(CASE, QUESTION, BBB, "Authority of BBB", SENT_AT);

    @Test
    void whatIsOpenedWithoutTheListIsDeliveredAndRetrievedAndThatOnce() {
        asked().as(REQUESTED)
                .when(OPENED)
                .then(DELIVERED, RETRIEVED)
                .when(OPENED)
                .thenNothing();
    }

    @Test
    void whatWasDeliveredIsRetrieved() {
        asked().given(DELIVERED).as(REQUESTED).when(OPENED).then(RETRIEVED);
    }

    @Test
    void theSenderWhoOpensTheOwnMessageRetrievesNothing() {
        asked().as(REQUESTING).when(OPENED).thenNothing();
    }

    @Test
    void aMessageThatTheCaseDoesNotHaveIsUnknown() {
        asked().as(REQUESTED).when(new NoteRetrieval(CASE, NEXT)).refused(Kind.UNKNOWN);
    }
}
