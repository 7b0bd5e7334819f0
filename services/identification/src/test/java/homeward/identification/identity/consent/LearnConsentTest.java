package homeward.identification.identity.consent;

import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.WINDOW_ENDS;
import static homeward.identification.identity.Given.consent;
import static homeward.identification.identity.Given.opened;
import static homeward.identification.identity.Given.openedFor;
import static homeward.identification.identity.Given.source;
import static homeward.identification.identity.Given.unopened;

import org.junit.jupiter.api.Test;

import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.request.Transferee.Category;
import homeward.identification.identity.IdentificationCommand.LearnConsent;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;

class LearnConsentTest {

    private static LearnConsent given(long sequence) {
        return new LearnConsent(CASE, PERSON, WINDOW_ENDS, source(sequence));
    }

    private static LearnConsentLoss lost(long sequence) {
        return new LearnConsentLoss(CASE, PERSON, source(sequence));
    }

    private static ConsentLossLearned loss(long sequence) {
        return new ConsentLossLearned(CASE, PERSON, source(sequence));
    }

    @Test
    void consentAndItsLossAreRecordedWithTheFactTheyRelyOn() {
        opened().when(given(3)).then(consent(3)).when(lost(5)).then(loss(5));
    }

    @Test
    void knownAndOlderFactsHaveNoEffect() {
        opened().given(consent(3))
                .when(given(3))
                .thenNothing()
                .given(loss(5))
                .when(given(4))
                .thenNothing()
                .when(lost(5))
                .thenNothing();
    }

    @Test
    void consentThatArrivesBeforeTheApplicationWaitsForIt() {
        unopened()
                .when(given(3))
                .then(consent(3))
                .given(openedFor(Category.OWN_NATIONAL))
                .when(new RequestTravelDocument(CASE, PERSON))
                .thenTypes(TravelDocumentRequested.class);
    }
}
