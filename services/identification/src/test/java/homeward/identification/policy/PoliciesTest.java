package homeward.identification.policy;

import static homeward.testkit.TestApplication.CASE;
import static homeward.testkit.TestApplication.CHILD;
import static homeward.testkit.TestApplication.PARENT;
import static homeward.testkit.TestApplication.STREAM;
import static homeward.testkit.TestApplication.WINDOW_ENDS;
import static homeward.testkit.TestApplication.approved;
import static homeward.testkit.TestApplication.confirmed;
import static homeward.testkit.TestApplication.consentExpired;
import static homeward.testkit.TestApplication.consentWithdrawn;
import static homeward.testkit.TestApplication.corrected;
import static homeward.testkit.TestApplication.submitted;
import static homeward.testkit.TestApplication.withdrawn;

import org.junit.jupiter.api.Test;

import homeward.events.PersonId;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent.ConsentGiven;
import homeward.events.request.ApplicationEvent.ConsentLost;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.Transferee.Category;
import homeward.identification.identity.IdentificationCommand.LearnConsent;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;
import homeward.identification.identity.IdentificationCommand.LearnCorrection;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;
import homeward.testkit.PolicySpec;
import homeward.testkit.TestApplication;
import homeward.testkit.TestTreaty;

class PoliciesTest {

    @Test
    void anIdentificationIsOpenedForEachPersonOfTheApplication() {
        var spec = PolicySpec.of(new WhenPersonsAreDescribedThenIdentificationFollows())
                .given(STREAM, 0)
                .when(submitted());
        spec.then(open(PARENT, spec.source()), open(CHILD, spec.source()));
    }

    @Test
    void aCorrectionOfWhatIdentifiesAPersonIsLearned() {
        var spec = PolicySpec.of(new WhenPersonsAreDescribedThenIdentificationFollows())
                .given(STREAM, 3)
                .when(corrected(PARENT, CorrectedField.DATE_OF_BIRTH));
        spec.then(new LearnCorrection(CASE, PARENT, spec.source()));
        PolicySpec.of(new WhenPersonsAreDescribedThenIdentificationFollows())
                .given(STREAM, 3)
                .when(corrected(PARENT, CorrectedField.OTHER_PARTICULARS))
                .then();
    }

    @Test
    void expressConsentIsLearned() {
        var spec = given().when(approved(PARENT));
        spec.then(new LearnConsent(CASE, PARENT, WINDOW_ENDS, spec.source()));
    }

    @Test
    void consentDeemedAndConfirmedIsLearned() {
        var spec = given().when(confirmed(CHILD));
        spec.then(new LearnConsent(CASE, CHILD, WINDOW_ENDS, spec.source()));
    }

    @Test
    void consentWithdrawnOrExpiredIsLost() {
        var withdrawn = lost().when(consentWithdrawn(PARENT));
        withdrawn.then(new LearnConsentLoss(CASE, PARENT, withdrawn.source()));
        var expired = lost().when(consentExpired(PARENT));
        expired.then(new LearnConsentLoss(CASE, PARENT, expired.source()));
    }

    @Test
    void theWithdrawalOfAnApplicationEndsConsentForAllItsPersons() {
        var spec = lost().when(withdrawn());
        spec.then(new LearnConsentLoss(CASE, PARENT, spec.source()), new LearnConsentLoss(CASE, CHILD, spec.source()));
    }

    private static PolicySpec<ConsentGiven> given() {
        return PolicySpec.of(new WhenConsentIsGivenThenItIsLearned()).given(STREAM, 3);
    }

    private static PolicySpec<ConsentLost> lost() {
        return PolicySpec.of(new WhenConsentIsLostThenItsLossIsLearned()).given(STREAM, 4);
    }

    private static OpenIdentification open(PersonId person, Source source) {
        return new OpenIdentification(
                CASE,
                person,
                TestApplication.REQUESTING,
                TestApplication.REQUESTED,
                TestTreaty.REFERENCE,
                Category.OWN_NATIONAL,
                source);
    }
}
