package homeward.request.application.submit;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.named;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submit;
import static homeward.request.application.Given.treaty;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
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
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.Earlier;
import homeward.request.application.FormerCase;
import homeward.request.application.FormerCase.Filed;
import homeward.request.application.FormerCase.Outcome;
import homeward.request.application.Given;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestOpenings;
import homeward.testkit.TestTreaty;

class ResubmissionTest {

    private static final CaseId FORMER = new CaseId(new UUID(1, 1));
    private static final StateCode AAA = new StateCode("AAA");
    private static final StateCode BBB = new StateCode("BBB");
    private static final PersonId BEFORE = new PersonId(new UUID(1, 2));
    private static final String RULE = "resubmission-brings-new-evidence";
    private static final PersonalDetails KNOWN = named("Sample", "Aigul", "1988-05-01", "AN 1234567");

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

    private static Earlier unnamed(FormerCase known) {
        return new Earlier(null, Set.of(), List.of(known));
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
    void aDocumentThatSaysNothingOrChangesItsKindIsNothingNew() {
        FormerCase former = former(Outcome.REFUSED, KNOWN);
        resubmitting(named("Sample", "Aigul", "1988-05-01", "AN 1234567", "none", "000000"), former)
                .refused(Kind.RULE, RULE);
    }

    @Test
    void anApplicationThatNamesNoFormerCaseIsNone() {
        application(treaty()).when(submit(person(KNOWN))).thenTypes(ApplicationSubmitted.class);
    }

    @Test
    void howAnApplicationEndedFollowsFromItsEvents() {
        var approved = new ReadmissionApproved(CASE, PARENT, LIMIT_ENDS, TestTreaty.basis("transferWindow"));
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

    private static void evidence(PersonalDetails now, CorrectedField expected) {
        resubmitting(now, former(Outcome.REFUSED, KNOWN))
                .thenRecorded(events -> assertThat(resubmitted(events).evidence())
                        .containsExactly(new NewEvidence(PARENT, Set.of(expected), Set.of())));
    }

    private static ApplicationResubmitted resubmitted(List<ApplicationEvent> events) {
        return (ApplicationResubmitted) events.get(1);
    }

    private static FormerCase former(Outcome outcome, PersonalDetails details) {
        return new FormerCase(
                FORMER,
                AAA,
                BBB,
                List.of(new FormerCase.Person(BEFORE, List.of(details), outcome, List.of())),
                Set.of());
    }

    private static DeciderSpec<ApplicationCommand, ?, ApplicationEvent>.Decision resubmitting(
            PersonalDetails now, @Nullable FormerCase former) {
        return when(former, person(now));
    }

    private static DeciderSpec<ApplicationCommand, ?, ApplicationEvent>.Decision when(
            @Nullable FormerCase former, Transferee... persons) {
        return when(new Earlier(FORMER, Set.of(), former == null ? List.of() : List.of(former)), persons);
    }

    private static DeciderSpec<ApplicationCommand, ?, ApplicationEvent>.Decision when(
            Earlier earlier, Transferee... persons) {
        SubmitApplication c = submit(persons);
        return application(treaty())
                .when(new SubmitApplication(
                        c.caseId(),
                        c.reference(),
                        c.requestingState(),
                        c.requestedState(),
                        c.requestingAuthority(),
                        c.requestedAuthority(),
                        c.agreement(),
                        c.protocol(),
                        c.procedure(),
                        c.kind(),
                        c.interviewRequested(),
                        c.irregularStayKnownSince(),
                        c.persons(),
                        c.observations(),
                        earlier));
    }

    private static Transferee person(PersonalDetails details) {
        Transferee parent = Given.person(PARENT, Category.OWN_NATIONAL, FamilyRole.PRINCIPAL, "1988-05-01", null);
        return new Transferee(
                PARENT,
                parent.category(),
                parent.role(),
                false,
                null,
                null,
                Personal.of(PARENT, details),
                parent.circumstances());
    }
}
