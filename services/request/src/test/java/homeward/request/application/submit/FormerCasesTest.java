package homeward.request.application.submit;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.named;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submit;
import static homeward.request.application.Given.treaty;
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
import static homeward.request.application.submit.Resubmitted.unnamed;
import static homeward.request.application.submit.Resubmitted.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.CaseId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.EvidenceContent;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.request.ApplicationEvent.NewEvidence;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.PersonalDetails;
import homeward.request.application.Earlier;
import homeward.request.application.FormerCase;
import homeward.request.application.FormerCase.Filed;
import homeward.request.application.FormerCase.Outcome;
import homeward.request.application.Given;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestOpenings;
import homeward.testkit.TestTreaty;

/** Former cases that an application does not name, several of them, and what each of them knew. */
class FormerCasesTest {

    @Test
    void anApplicationThatNamesNoFormerCaseIsNone() {
        application(treaty()).when(submit(person(KNOWN))).thenTypes(ApplicationSubmitted.class);
    }

    @Test
    void whoWasRefusedIsNotAppliedForWithoutTheFormerCase() {
        FormerCase refused = former(Outcome.REFUSED, KNOWN);
        when(unnamed(refused), person(KNOWN)).refused(Kind.RULE, "resubmission-names-the-former-case");
        assertThat(when(unnamed(refused), person(KNOWN)).refusal().detail())
                .contains(FORMER.toString())
                .doesNotContain("casesOfOtherPersons");
        when(unnamed(former(Outcome.ENDED, KNOWN)), person(KNOWN)).thenTypes(ApplicationSubmitted.class);
        when(unnamed(former(Outcome.RUNNING, KNOWN)), person(KNOWN)).thenTypes(ApplicationSubmitted.class);
        var toAnother = new FormerCase(FORMER, AAA, new StateCode("CCC"), refused.persons(), Set.of());
        when(unnamed(toAnother), person(KNOWN)).thenTypes(ApplicationSubmitted.class);
    }

    @Test
    void somebodyOfTheSameNameAndBirthCanBeAnotherPersonButNotWithTheSameDocument() {
        PersonalDetails namesake = named("Sample", "Aigul", "1988-05-01", "AN 7777770");
        FormerCase refused = former(Outcome.REFUSED, KNOWN);
        assertThat(when(unnamed(refused), person(namesake)).refusal().detail()).contains("casesOfOtherPersons");
        Earlier another = new Earlier(null, Set.of(FORMER), List.of(refused));
        when(another, person(namesake)).thenTypes(ApplicationSubmitted.class);
        when(another, person(KNOWN)).refused(Kind.RULE, "resubmission-names-the-former-case");
    }

    @Test
    void evidenceIsNewIfNoRefusedApplicationHadIt() {
        CaseId second = new CaseId(new UUID(1, 9));
        PersonalDetails there = named("Sample", "Aigul", "1988-05-01", "ID 7654321");
        var earlier = new Earlier(
                second,
                Set.of(),
                List.of(
                        former(Outcome.REFUSED, KNOWN),
                        new FormerCase(
                                second, AAA, BBB, former(Outcome.REFUSED, there).persons(), Set.of())));
        when(earlier, person(named("Sample", "Aigul", "1988-05-01", "AN 1234567", "ID 7654321")))
                .refused(Kind.RULE, RULE);
        when(earlier, person(named("Sample", "Aigul", "1988-05-01", "ID 7654321", "ID 1111119")))
                .recorded();
    }

    @Test
    void evidenceFiledAfterTheRefusalIsNewEvidenceAndANumberFiledBeforeIsNone() {
        UUID since = new UUID(6, 2);
        var certificate = new EvidenceContent("BIRTH_CERTIFICATE", "ID 7654321", null, null, null, null);
        var filed = new Filed(since, certificate, true);
        when(refusedWith(filed), person(KNOWN))
                .thenRecorded(events -> assertThat(resubmitted(events).evidence())
                        .containsExactly(new NewEvidence(PARENT, Set.of(), Set.of(since))));
        var before = new Filed(since, certificate, false);
        when(refusedWith(before), person(KNOWN)).refused(Kind.RULE, RULE);
        when(refusedWith(before), person(named("Sample", "Aigul", "1988-05-01", "AN 1234567", "ID 7654321")))
                .refused(Kind.RULE, RULE);
    }

    private static FormerCase refusedWith(Filed filed) {
        var before = new FormerCase.Person(BEFORE, List.of(KNOWN), Outcome.REFUSED, List.of(filed));
        return new FormerCase(FORMER, AAA, BBB, List.of(before), Set.of());
    }

    @Test
    void whatWasTakenBackByACorrectionIsNothingNew() {
        var corrected = new DetailsCorrected(
                CASE,
                PARENT,
                Set.of(CorrectedField.DOCUMENTS),
                RECEIVED_AT,
                false,
                null,
                null,
                Personal.of(PARENT, named("Sample", "Aigul", "1988-05-01")),
                null);
        var spec = received().given(corrected);
        assertThat(FormerCase.of(CASE, spec.state(), TestOpenings.ALL)
                        .persons()
                        .getFirst()
                        .descriptions())
                .containsExactly(named("Sample", "Aigul", "1988-05-01"), Given.details("1988-05-01"));
        FormerCase former = new FormerCase(
                FORMER,
                AAA,
                BBB,
                List.of(new FormerCase.Person(
                        BEFORE, List.of(named("Sample", "Aigul", "1988-05-01"), KNOWN), Outcome.REFUSED, List.of())),
                Set.of());
        resubmitting(KNOWN, former).refused(Kind.RULE, RULE);
    }

    @Test
    void howAnApplicationEndedFollowsFromItsEvents() {
        var approved =
                new ReadmissionApproved(CASE, PARENT, RECEIVED_AT, LIMIT_ENDS, TestTreaty.basis("transferWindow"));
        assertThat(outcome(received())).isEqualTo(Outcome.RUNNING);
        assertThat(outcome(received().given(approved))).isEqualTo(Outcome.RUNNING);
        assertThat(outcome(received()
                        .given(new ReadmissionRefused(
                                CASE, PARENT, Set.of(RefusalReason.EVIDENCE_INSUFFICIENT), null))))
                .isEqualTo(Outcome.REFUSED);
        assertThat(outcome(received()
                        .given(
                                approved,
                                new ConsentWithdrawn(
                                        CASE, PARENT, Set.of(ConsentWithdrawalReason.NATIONALITY_REFUTED), null))))
                .isEqualTo(Outcome.REFUSED);
        assertThat(outcome(received().given(approved, new ConsentExpired(CASE, PARENT, LIMIT_ENDS))))
                .isEqualTo(Outcome.ENDED);
        assertThat(outcome(received().given(Given.closed(CaseOutcome.LAPSED)))).isEqualTo(Outcome.ENDED);
        assertThat(outcome(received().given(Given.withdrawn(WithdrawalReason.ABSCONDED))))
                .isEqualTo(Outcome.ENDED);
        assertThat(outcome(received()
                        .given(
                                approved,
                                Given.journey(JourneyProgress.HANDED_OVER, PARENT),
                                Given.closed(CaseOutcome.RETURNED))))
                .isEqualTo(Outcome.RETURNED);
    }

    private static Outcome outcome(DeciderSpec<?, homeward.request.application.ApplicationState, ?> spec) {
        return FormerCase.of(CASE, spec.state(), TestOpenings.ALL)
                .persons()
                .getFirst()
                .outcome();
    }
}
