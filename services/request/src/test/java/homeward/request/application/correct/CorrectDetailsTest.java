package homeward.request.application.correct;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.details;
import static homeward.request.application.Given.named;
import static homeward.request.application.Given.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.ConsentUpheld;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.Majority;
import homeward.events.request.PersonalDetails;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationCommand.CorrectDetails;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationCommand.UpholdConsent;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.Given;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

class CorrectDetailsTest {

    private static final Instant LATER = RECEIVED_AT.plus(Duration.ofDays(6));
    private static final Instant WINDOW_ENDS = Instant.parse("2026-06-02T00:00:00Z");
    private static final ReadmissionApproved APPROVED =
            new ReadmissionApproved(CASE, PARENT, RECEIVED_AT, WINDOW_ENDS, TestTreaty.basis("transferWindow"));

    @Test
    void anAdultBecomesAChildByACorrectedDateOfBirth() {
        DetailsCorrected corrected =
                only(given().when(correct(PARENT, details("2009-04-17"))).recorded());
        assertThat(corrected.corrected()).containsExactly(CorrectedField.DATE_OF_BIRTH);
        assertThat(corrected.minor()).isTrue();
        LocalDate comesOfAge = LocalDate.parse("2027-04-17");
        assertThat(corrected.majority()).isEqualTo(Personal.of(PARENT, new Majority(comesOfAge, comesOfAge)));
        assertThat(corrected.correctedAt()).isEqualTo(LATER);
    }

    @Test
    void aChildBecomesAnAdultWhomNobodyAccompanies() {
        DetailsCorrected corrected =
                only(given().when(correct(CHILD, details("1990"))).recorded());
        assertThat(corrected.minor()).isFalse();
        assertThat(corrected.majority()).isNull();
        assertThat(corrected.accompaniedBy()).isNull();
        assertThat(corrected.corrected())
                .containsExactlyInAnyOrder(CorrectedField.DATE_OF_BIRTH, CorrectedField.ACCOMPANYING_PARENT);
    }

    @Test
    void whoAccompaniesAChildStaysUnlessItIsCorrected() {
        DetailsCorrected corrected = only(
                given().when(correct(CHILD, named("Sampel", "Person", "2017"))).recorded());
        assertThat(corrected.accompaniedBy()).isEqualTo(PARENT);
        assertThat(corrected.corrected()).containsExactly(CorrectedField.NAMES);
        given().when(correct(CHILD, details("2017"), CHILD)).invalid("accompaniedBy");
        given().when(correct(PARENT, details("1988"), CHILD)).invalid("accompaniedBy");
    }

    @Test
    void aCorrectionMustBePossibleAndChangeSomething() {
        given().when(correct(PARENT, details("2027"))).invalid("details.dateOfBirth");
        given().when(correct(PARENT, details("1016-05-01"))).invalid("details.dateOfBirth");
        given().when(correct(PARENT, named(null, null, "1988-05-01"))).invalid("details.surname");
        given().when(correct(PARENT, details("1988-05-01"))).refused(Kind.CONFLICT, "correction-changes-something");
    }

    @Test
    void anotherPersonIsNoCorrection() {
        PersonalDetails known = details("1988-05-01");
        given().when(correct(PARENT, named("Other", "Another", "1970-01-01")))
                .refused(Kind.CONFLICT, "correction-keeps-the-person");
        given().when(correct(PARENT, named(null, "Another", "1970-01-01")))
                .refused(Kind.CONFLICT, "correction-keeps-the-person");
        given().when(correct(PARENT, named(known.surname(), "Another", "1970-01-01")))
                .thenTypes(DetailsCorrected.class, ReplyLimitSet.class);
    }

    @Test
    void anExtensionThatEndsLaterStands() {
        given().given(new ReplyLimitExtended(
                        CASE,
                        LIMIT_ENDS.plus(Duration.ofDays(90)),
                        Set.of(ExtensionReason.FACTUAL_OBSTACLE),
                        null,
                        TestTreaty.basis("replyLimitExtended")))
                .when(correct(PARENT, details("1989-05-01")))
                .thenTypes(DetailsCorrected.class);
    }

    @Test
    void onlyTheRequestingStateCorrectsTheForm() {
        given().as(REQUESTED)
                .when(correct(PARENT, details("1989-05-01")))
                .refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @Test
    void detailsAreOfThePersonNamed() {
        given().when(new CorrectDetails(CASE, PARENT, Personal.of(CHILD, details("1989-05-01")), null, null))
                .invalid("personId");
    }

    @Test
    void whatCannotBeComparedAnyMoreCountsAsChanged() {
        List<ApplicationEvent> events = given().given(APPROVED)
                .withoutKeys()
                .when(correct(PARENT, details("1988-05-01")))
                .recorded();
        assertThat(events.getFirst()).isInstanceOf(DetailsCorrected.class);
        assertThat(events.getLast()).isEqualTo(new ConsentQuestioned(CASE, PARENT));
    }

    @Test
    void aConsentThatRestsOnOtherDetailsHasToBeUpheldWithinItsWindow() {
        var spec = given().given(APPROVED);
        spec.when(correct(PARENT, details("1989-05-01"))).thenTypes(DetailsCorrected.class, ConsentQuestioned.class);
        spec.when(new UpholdConsent(CASE, PARENT)).refused(Kind.NOT_YOURS, "requested-side-only");
        spec.as(REQUESTED)
                .when(new ApproveReadmission(CASE, PARENT))
                .refused(Kind.CONFLICT, "one-reply-per-person")
                .when(new UpholdConsent(CASE, PARENT))
                .then(new ConsentUpheld(CASE, PARENT, WINDOW_ENDS, TestTreaty.basis("transferWindow.NORMAL")))
                .when(new UpholdConsent(CASE, PARENT))
                .refused(Kind.CONFLICT, "consent-questioned");
    }

    @Test
    void aConsentInQuestionCanBeWithdrawnAndEndsWithItsWindow() {
        questioned()
                .as(REQUESTED)
                .when(new WithdrawConsent(
                        CASE, PARENT, Set.of(ConsentWithdrawalReason.CONSENT_OBTAINED_BY_ERROR), null))
                .thenTypes(ConsentWithdrawn.class);
        questioned()
                .at(WINDOW_ENDS)
                .as(REQUESTED)
                .when(new UpholdConsent(CASE, PARENT))
                .refused(Kind.RULE, "upheld-within-transfer-window")
                .when(new ExpireConsent(CASE, PARENT))
                .thenTypes(ConsentExpired.class);
    }

    @Test
    void aConsentBySilenceAboutOtherDetailsIsNone() {
        var spec = given().given(new DeemedConsentArisen(
                        CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")))
                .at(LIMIT_ENDS.plusSeconds(60));
        spec.when(correct(PARENT, details("1989-05-01"))).thenTypes(DetailsCorrected.class, ConsentQuestioned.class);
    }

    @Test
    void aRunningReplyLimitRunsAnewSoThatSilenceIsAboutTheCorrectedDetails() {
        Instant anew = LATER.plus(Duration.ofDays(11)).truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        given().when(correct(PARENT, details("1989-05-01")))
                .thenTypes(DetailsCorrected.class, ReplyLimitSet.class)
                .at(anew.minusSeconds(1))
                .when(new DeemConsent(CASE))
                .thenNothing()
                .at(anew)
                .when(new DeemConsent(CASE))
                .thenTypes(DeemedConsentArisen.class, DeemedConsentArisen.class);
    }

    @Test
    void anotherAddressPutsNoConsentInQuestion() {
        PersonalDetails before = details("1988-05-01");
        PersonalDetails moved = new PersonalDetails(
                before.surname(),
                before.givenNames(),
                null,
                null,
                List.of(),
                before.dateOfBirth(),
                null,
                before.sex(),
                null,
                before.nationalities(),
                List.of(),
                null,
                null,
                null,
                "1 Sample Street",
                List.of());
        given().given(APPROVED).when(correct(PARENT, moved)).thenTypes(DetailsCorrected.class);
    }

    @Test
    void aClosedCaseIsCorrectedToo() {
        given().given(APPROVED, Given.closed(CaseOutcome.RETURNED))
                .when(correct(PARENT, details("1989-05-01")))
                .thenTypes(DetailsCorrected.class);
    }

    @Test
    void aConsentInQuestionMayStillBeUpheldSoTheCaseDoesNotLapse() {
        questioned()
                .when(new CloseCase(CASE, CaseOutcome.LAPSED, null))
                .refused(Kind.RULE, "outcome-fits-decisions")
                .when(new CloseCase(CASE, CaseOutcome.RETURNED, null))
                .refused(Kind.RULE, "outcome-fits-decisions");
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> given() {
        return received().at(LATER).as(REQUESTING);
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> questioned() {
        return given().given(APPROVED, new ConsentQuestioned(CASE, PARENT));
    }

    private static DetailsCorrected only(List<ApplicationEvent> events) {
        return (DetailsCorrected) events.getFirst();
    }

    private static CorrectDetails correct(PersonId person, PersonalDetails details) {
        return correct(person, details, null);
    }

    private static CorrectDetails correct(PersonId person, PersonalDetails details, @Nullable PersonId accompaniedBy) {
        return new CorrectDetails(CASE, person, Personal.of(person, details), accompaniedBy, null);
    }
}
