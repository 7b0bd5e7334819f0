package homeward.request.application.submit;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.named;
import static homeward.request.application.submit.Resubmitted.AAA;
import static homeward.request.application.submit.Resubmitted.BBB;
import static homeward.request.application.submit.Resubmitted.BEFORE;
import static homeward.request.application.submit.Resubmitted.FORMER;
import static homeward.request.application.submit.Resubmitted.KNOWN;
import static homeward.request.application.submit.Resubmitted.RULE;
import static homeward.request.application.submit.Resubmitted.former;
import static homeward.request.application.submit.Resubmitted.person;
import static homeward.request.application.submit.Resubmitted.resubmitted;
import static homeward.request.application.submit.Resubmitted.resubmitting;
import static homeward.request.application.submit.Resubmitted.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.NewEvidence;
import homeward.events.request.PersonalDetails;
import homeward.request.application.FormerCase.Outcome;
import homeward.request.application.FormerCase;
import homeward.request.application.Given;

/** An application that names its former case. */
class ResubmissionTest {

    @Test
    void whoWasRefusedIsNotAppliedForAgainWithoutAnythingNew() {
        resubmitting(KNOWN, former(Outcome.REFUSED, KNOWN)).refused(Kind.RULE, RULE);
        var refusal = resubmitting(KNOWN, former(Outcome.REFUSED, KNOWN)).refusal();
        assertThat(Objects.requireNonNull(refusal.basis()).field()).isEqualTo("resubmission");
        assertThat(refusal.detail()).contains("persons[0]").doesNotContain("Aigul");
    }

    @Test
    void anotherSpellingOrLessThanBeforeIsNothingNew() {
        for (PersonalDetails same : List.of(
                named("SAMPLE", "Айгүл", "1988-05-01", "AN-1234567"),
                named("Sample", "Aigul", "1988-05", "AN 1234567"),
                named("Sample", "Aigul", "unknown"))) {
            resubmitting(same, former(Outcome.REFUSED, KNOWN)).refused(Kind.RULE, RULE);
        }
    }

    @Test
    void aNewDocumentNameOrDateIsNewEvidence() {
        evidence(named("Sample", "Aigul", "1988-05-01", "AN 1234567", "ID 7654321"), CorrectedField.DOCUMENTS);
        evidence(named("Muster", "Aigul", "1988-05-01", "AN 1234567"), CorrectedField.NAMES);
        evidence(named("Sample", "Aigul", "1988-05-11", "AN 1234567"), CorrectedField.DATE_OF_BIRTH);
    }

    @Test
    void aDateKnownMoreExactlyIsNewEvidence() {
        resubmitting(KNOWN, former(Outcome.REFUSED, named("Sample", "Aigul", "1988", "AN 1234567")))
                .thenRecorded(events -> assertThat(resubmitted(events).evidence())
                        .containsExactly(new NewEvidence(PARENT, Set.of(CorrectedField.DATE_OF_BIRTH), Set.of())));
    }

    @Test
    void theLinkIsRecordedWithTheSubmission() {
        resubmitting(named("Sample", "Aigul", "1988-05-01", "AN 1234567", "ID 7654321"), former(Outcome.REFUSED, KNOWN))
                .thenTypes(ApplicationSubmitted.class, ApplicationResubmitted.class);
    }

    @Test
    void whoWasConsentedToOrNeverAnsweredIsAppliedForAgainAsBefore() {
        for (Outcome outcome : List.of(Outcome.ENDED, Outcome.RETURNED)) {
            resubmitting(KNOWN, former(outcome, KNOWN))
                    .thenRecorded(events -> assertThat(resubmitted(events))
                            .isEqualTo(new ApplicationResubmitted(CASE, FORMER, List.of())));
        }
    }

    @Test
    void theFormerCaseMustHaveEnded() {
        resubmitting(KNOWN, former(Outcome.RUNNING, KNOWN)).refused(Kind.CONFLICT, "former-case-ended");
    }

    @Test
    void aCaseThatIsUnknownOrBetweenOtherStatesIsNoFormerCase() {
        resubmitting(KNOWN, null).refused(Kind.UNKNOWN);
        var other = new FormerCase(
                FORMER,
                AAA,
                new StateCode("CCC"),
                former(Outcome.REFUSED, KNOWN).persons(),
                Set.of());
        var turned =
                new FormerCase(FORMER, BBB, AAA, former(Outcome.REFUSED, KNOWN).persons(), Set.of());
        String unknown = resubmitting(KNOWN, null).refusal().detail();
        assertThat(resubmitting(KNOWN, other).refusal().detail()).isEqualTo(unknown);
        assertThat(resubmitting(KNOWN, turned).refusal().detail()).isEqualTo(unknown);
    }

    @Test
    void ofAFamilyEachIsComparedWithHimselfOrHerself() {
        FormerCase former = new FormerCase(
                FORMER,
                AAA,
                BBB,
                List.of(
                        new FormerCase.Person(BEFORE, List.of(KNOWN), Outcome.REFUSED, List.of()),
                        new FormerCase.Person(CHILD, List.of(Given.details("2017")), Outcome.ENDED, List.of())),
                Set.of());
        when(former, person(KNOWN), Given.child()).refused(Kind.RULE, RULE);
        when(former, person(named("Sample", "Aigul", "1988-05-01", "ID 7654321")), Given.child())
                .thenRecorded(events -> assertThat(resubmitted(events).evidence())
                        .containsExactly(new NewEvidence(PARENT, Set.of(CorrectedField.DOCUMENTS), Set.of())));
        when(former, person(named("Nobody", "Of Them", "1970-01-01")), Given.child())
                .recorded();
        when(former, person(named("Nobody", "Of Them", "1970-01-01"))).refused("former-case-of-the-same-persons");
    }

    @Test
    void whatCannotBeReadAnyMoreCannotBeHeldAgainstAnybody() {
        FormerCase erased = new FormerCase(
                FORMER,
                AAA,
                BBB,
                List.of(new FormerCase.Person(BEFORE, List.of(), Outcome.REFUSED, List.of())),
                Set.of());
        resubmitting(KNOWN, erased).recorded();
    }

    @Test
    void aDocumentThatSaysNothingOrChangesItsKindIsNothingNew() {
        FormerCase former = former(Outcome.REFUSED, KNOWN);
        resubmitting(named("Sample", "Aigul", "1988-05-01", "AN 1234567", "none", "000000"), former)
                .refused(Kind.RULE, RULE);
    }

    private static void evidence(PersonalDetails now, CorrectedField expected) {
        resubmitting(now, former(Outcome.REFUSED, KNOWN))
                .thenRecorded(events -> assertThat(resubmitted(events).evidence())
                        .containsExactly(new NewEvidence(PARENT, Set.of(expected), Set.of())));
    }
}
