package homeward.request.application.stay;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.OUTSIDER;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SUBMITTED_AT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.parent;
import static homeward.request.application.Given.person;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.StayKnownSinceCorrected;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.CorrectStayKnownSince;
import homeward.request.application.ApplicationState;
import homeward.request.application.Given;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

/** Submitted on 2 March within twenty days of 20 February. */
class CorrectStayKnownSinceTest {

    private static final LocalDate KNOWN = LocalDate.parse("2026-02-20");
    private static final LocalDate SUBMITTED_ON = LocalDate.parse("2026-03-02");
    private static final LocalDate EARLIEST_IN_TIME = LocalDate.parse("2026-02-10");

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> applied(
            Transferee who, @Nullable LocalDate known) {
        ApplicationSubmitted e = submitted();
        return application(treaty().submissionLimit(Category.THIRD_COUNTRY_NATIONAL, TestTreaty.days(20)))
                .given(new ApplicationSubmitted(
                        e.caseId(),
                        e.reference(),
                        e.requestingState(),
                        e.requestedState(),
                        e.requestingAuthority(),
                        e.requestedAuthority(),
                        e.treaty(),
                        e.procedure(),
                        e.kind(),
                        e.interviewRequested(),
                        e.submittedAt(),
                        known,
                        List.of(who),
                        e.observations()))
                .as(REQUESTING)
                .at(SUBMITTED_AT.plus(Duration.ofDays(300)));
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> foreigner() {
        return applied(person(PARENT, Category.THIRD_COUNTRY_NATIONAL, FamilyRole.PRINCIPAL, "1988", null), KNOWN);
    }

    private static CorrectStayKnownSince to(LocalDate day) {
        return new CorrectStayKnownSince(CASE, day);
    }

    @Test
    void theDayIsCorrectedWithinTheSubmissionLimitAndNotBeyondTheSubmission() {
        foreigner()
                .when(to(EARLIEST_IN_TIME))
                .then(new StayKnownSinceCorrected(CASE, KNOWN, EARLIEST_IN_TIME))
                .when(to(SUBMITTED_ON))
                .then(new StayKnownSinceCorrected(CASE, EARLIEST_IN_TIME, SUBMITTED_ON))
                .when(to(SUBMITTED_ON.plusDays(1)))
                .invalid("corrected")
                .when(to(SUBMITTED_ON))
                .invalid("corrected");
    }

    @Test
    void I05_anApplicationThatWasLateFromTheCorrectedDayIsToBeWithdrawn() {
        foreigner().when(to(EARLIEST_IN_TIME.minusDays(1))).refused(Kind.RULE, "submission-limit");
        applied(parent(), KNOWN)
                .when(to(LocalDate.parse("2020-01-01")))
                .then(new StayKnownSinceCorrected(CASE, KNOWN, LocalDate.parse("2020-01-01")));
    }

    @Test
    void alsoInAClosedCaseAndByTheRequestingStateAlone() {
        foreigner()
                .given(Given.closed(CaseOutcome.LAPSED))
                .when(to(SUBMITTED_ON))
                .thenTypes(StayKnownSinceCorrected.class);
        foreigner().as(REQUESTED).when(to(SUBMITTED_ON)).refused(Kind.NOT_YOURS, "requesting-side-only");
        foreigner().as(OUTSIDER).when(to(SUBMITTED_ON)).refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @Test
    void whatTheFormDoesNotSayIsNotCorrected() {
        applied(parent(), null).when(to(KNOWN)).refused(Kind.CONFLICT, "recorded-before-corrected");
    }
}
