package homeward.request.correspondence.deliver;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.correspondence.Written.BBB;
import static homeward.request.correspondence.Written.NEXT;
import static homeward.request.correspondence.Written.QUESTION;
import static homeward.request.correspondence.Written.SENT_AT;
import static homeward.request.correspondence.Written.asked;
import static homeward.request.correspondence.Written.sent;

import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.events.request.CorrespondenceEvent.MessageDelivered;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.request.correspondence.CorrespondenceCommand.NoteDelivery;

class DeliveryTest {

    private static final NoteDelivery LISTED = new NoteDelivery(CASE, Set.of(QUESTION, NEXT));

    @Test
    void whatTheOtherStateListsIsDeliveredOnceAndWhatItWroteItselfIsNot() {
        asked().given(sent(NEXT, null, null, MessageKind.INFORMATION, BBB, null))
                .as(REQUESTED)
                .at(SENT_AT.plusSeconds(5))
                .when(LISTED)
                .then(new MessageDelivered(CASE, QUESTION, BBB, "Authority of BBB", SENT_AT.plusSeconds(5)))
                .when(LISTED)
                .thenNothing();
    }

    @Test
    void theSenderDeliversNothingByListing() {
        asked().as(REQUESTING).when(LISTED).thenNothing();
    }
}
