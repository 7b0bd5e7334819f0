package homeward.request.application.submit;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.OUTSIDER;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.child;
import static homeward.request.application.Given.parent;
import static homeward.request.application.Given.person;
import static homeward.request.application.Given.submit;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.Majority;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.Earlier;
import homeward.request.application.Given;
import homeward.testkit.TestTreaty;
import homeward.treaties.TreatyProfile.ReplyStart;

class SubmitApplicationTest {

    @Test
    void aFamilyAppliesAndTheLimitWaitsForConfirmedReceipt() {
        application(treaty()).when(submit(parent(), child())).then(submitted());
    }

    @Test
    void theReplyLimitStartsAtOnceIfTheTreatyCountsFromReceipt() {
        application(treaty().startsAt(ReplyStart.RECEIPT))
                .when(submit(parent(), child()))
                .then(
                        submitted(),
                        new ReplyLimitSet(CASE, Instant.parse("2026-03-13T00:00:00Z"), TestTreaty.basis("replyLimit")));
    }

    @Test
    void anUnknownReplyLimitIsNotGuessed() {
        application(new TestTreaty().transferWindow(TestTreaty.days(90)))
                .when(submit(parent(), child()))
                .then(submitted());
    }

    @Test
    void nobodyAppliesForAnotherState() {
        application(treaty())
                .as(REQUESTED)
                .when(submit(parent()))
                .refused(Kind.NOT_YOURS, "requesting-side-only")
                .as(OUTSIDER)
                .when(submit(parent()))
                .refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @Test
    void aCaseHasOneApplication() {
        application(treaty()).given(submitted()).when(submit(parent())).refused(Kind.CONFLICT, "application-submitted");
    }

    @Test
    void theTreatyMustBindBothStates() {
        application(treaty()).when(to("CCC", submit(parent()))).refused(Kind.RULE, "treaty-binds-both-states");
    }

    @Test
    void anUnknownAgreementAndAnApplicationToOneselfAreInvalid() {
        application(treaty())
                .when(under("NO-SUCH-TREATY", submit(parent())))
                .invalid("treaty.agreement")
                .when(to("AAA", submit(parent())))
                .invalid("requestedState");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-20, true", "2026-02-10, true", "2026-02-09, false"})
    void I05_aThirdCountryNationalMustBeAppliedForWithinTheSubmissionLimit(LocalDate known, boolean inTime) {
        var treaty = treaty().submissionLimit(Category.THIRD_COUNTRY_NATIONAL, TestTreaty.days(20));
        var foreigner = person(PARENT, Category.THIRD_COUNTRY_NATIONAL, FamilyRole.PRINCIPAL, "1988", null);
        var decision = application(treaty).when(known(known, submit(foreigner)));
        if (inTime) {
            decision.thenRecorded(events -> {});
        } else {
            decision.refused(Kind.RULE, "submission-limit");
        }
    }

    @Test
    void I05_ownNationalsHaveNoSubmissionLimit() {
        var treaty = treaty().submissionLimit(Category.THIRD_COUNTRY_NATIONAL, TestTreaty.days(20));
        application(treaty)
                .when(known(LocalDate.parse("2020-01-01"), submit(parent())))
                .thenRecorded(events -> {});
    }

    @Test
    void theStartOfASubmissionLimitIsRequiredAndNotInTheFuture() {
        var treaty = treaty().submissionLimit(Category.STATELESS, TestTreaty.days(20));
        var stateless = person(PARENT, Category.STATELESS, FamilyRole.PRINCIPAL, "1988", null);
        application(treaty)
                .when(submit(stateless))
                .invalid("irregularStayKnownSince")
                .when(known(LocalDate.parse("2026-03-09"), submit(stateless)))
                .invalid("irregularStayKnownSince");
    }

    @Test
    void personsAreOneFamilyAroundOnePrincipal() {
        application(treaty())
                .when(submit())
                .invalid("persons")
                .when(submit(parent(), parent()))
                .invalid("persons")
                .when(submit(child()))
                .invalid("persons")
                .when(submit(parent(), person(CHILD, Category.OWN_NATIONAL, FamilyRole.SPOUSE, "1990", PARENT)))
                .invalid("persons[1].accompaniedBy")
                .when(submit(parent(), person(CHILD, Category.OWN_NATIONAL, FamilyRole.CHILD, "2015", CHILD)))
                .invalid("persons[1].accompaniedBy");
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-02, false, true",
        "2008-03-02, true, false",
        "2008-03-03, true, true",
        "2008-03-03, false, false",
        "2008-03, true, true",
        "2008-03, false, true",
        "2008, true, true",
        "2007, true, false",
        "2009, false, false"
    })
    void aMinorIsUnderEighteenOnTheDayOfSubmission(String born, boolean minor, boolean accepted) {
        var decision = application(treaty()).when(submit(aged(born, minor)));
        if (accepted) {
            decision.thenRecorded(events -> {});
        } else {
            decision.invalid("persons[0].minor");
        }
    }

    @Test
    void aDateOfBirthIsADateAMonthOrAYearInThePastOrUnknown() {
        for (String text : List.of("1988-13", "88", "1988-02-30", "Unknown", "2026-03-03", "2100")) {
            application(treaty()).when(submit(aged(text, false))).invalid("persons[0].details.dateOfBirth");
        }
    }

    @Test
    void nobodyWasBornMoreThanAHundredAndThirtyYearsAgo() {
        for (String text : List.of("1016-05-01", "1895", "1896-02", "1896-03-01", "0016", "-2016-05-01")) {
            application(treaty()).when(submit(aged(text, false))).invalid("persons[0].details.dateOfBirth");
        }
        for (String text : List.of("1896", "1896-03", "1896-03-02")) {
            application(treaty()).when(submit(aged(text, false))).thenRecorded(events -> {});
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1988-05-01, false, false, -, -",
                "1988, false, false, -, -",
                "2008-03-02, false, false, -, -",
                "2008-03-03, true, true, 2026-03-03, 2026-03-03",
                "2008-03, true, true, 2026-03-01, 2026-03-31",
                "2008-03, false, true, 2026-03-01, 2026-03-31",
                "2008, false, true, 2026-01-01, 2026-12-31",
                "2008-12-31, true, true, 2026-12-31, 2026-12-31",
                "2013-05-05, true, true, 2031-05-05, 2031-05-05",
                "2009, true, true, 2027-01-01, 2027-12-31",
                "unknown, false, true, -, -",
                "unknown, true, true, -, -"
            })
    void minorityFollowsFromTheDateOfBirthAndWhoCanBeAMinorIsOne(
            String born, boolean declared, boolean minor, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        Transferee person = personOf(born, declared);
        assertThat(person.minor()).isEqualTo(minor);
        assertThat(person.majority())
                .isEqualTo(latest == null ? null : Personal.of(person.personId(), new Majority(earliest, latest)));
    }

    @Test
    void oneNameIsAName() {
        application(treaty()).when(submit(named("Sample", null))).thenRecorded(events -> {});
        application(treaty()).when(submit(named(null, "Sample"))).thenRecorded(events -> {});
        application(treaty()).when(submit(named(null, null))).invalid("persons[0].details.surname");
    }

    private static Transferee named(@Nullable String surname, @Nullable String givenNames) {
        Transferee usual = parent();
        return new Transferee(
                usual.personId(),
                usual.category(),
                usual.role(),
                usual.minor(),
                usual.majority(),
                usual.accompaniedBy(),
                Personal.of(PARENT, Given.named(surname, givenNames, "1988")),
                usual.circumstances());
    }

    @Test
    void whoIsBornOnTheTwentyNinthOfFebruaryComesOfAgeOnTheFirstOfMarch() {
        application(treaty()).when(submit(aged("2008-02-29", true))).invalid("persons[0].minor");
        LocalDate march = LocalDate.parse("2030-03-01");
        Transferee person = personOf("2012-02-29", true);
        assertThat(person.majority()).isEqualTo(Personal.of(person.personId(), new Majority(march, march)));
    }

    private static Transferee personOf(String born, boolean minor) {
        return ((ApplicationSubmitted) application(treaty())
                        .when(submit(aged(born, minor)))
                        .recorded()
                        .getFirst())
                .persons()
                .getFirst();
    }

    @Test
    void thePersonsOfAnApplicationAreDifferentPersons() {
        var spouse = new Transferee(
                CHILD,
                Category.OWN_NATIONAL,
                FamilyRole.SPOUSE,
                false,
                null,
                null,
                Personal.of(CHILD, Given.details("1988-05-01")),
                Personal.of(CHILD, Given.NOTHING_SPECIAL));
        application(treaty()).when(submit(aged("1988-05-01", false), spouse)).invalid("persons[1]");
        application(treaty()).when(submit(aged("1988-05-02", false), spouse)).thenRecorded(events -> {});
    }

    @Test
    void aParentOfUnknownAgeMayAccompanyAChild() {
        var parent = new Transferee(
                PARENT,
                Category.OWN_NATIONAL,
                FamilyRole.PRINCIPAL,
                false,
                null,
                null,
                Personal.of(PARENT, Given.details("unknown")),
                Personal.of(PARENT, Given.NOTHING_SPECIAL));
        application(treaty()).when(submit(parent, child())).thenRecorded(events -> {});
    }

    private static Transferee aged(String born, boolean minor) {
        var someone = parent();
        return new Transferee(
                someone.personId(),
                someone.category(),
                someone.role(),
                minor,
                null,
                null,
                Personal.of(someone.personId(), Given.details(born)),
                someone.circumstances());
    }

    private static SubmitApplication to(String requested, SubmitApplication c) {
        return copy(c, new StateCode(requested), c.agreement(), c.irregularStayKnownSince());
    }

    private static SubmitApplication under(String agreement, SubmitApplication c) {
        return copy(c, c.requestedState(), agreement, c.irregularStayKnownSince());
    }

    private static SubmitApplication known(LocalDate day, SubmitApplication c) {
        return copy(c, c.requestedState(), c.agreement(), day);
    }

    private static SubmitApplication copy(
            SubmitApplication c, StateCode requested, String agreement, @Nullable LocalDate known) {
        return new SubmitApplication(
                c.caseId(),
                c.reference(),
                c.requestingState(),
                requested,
                c.requestingAuthority(),
                c.requestedAuthority(),
                agreement,
                null,
                c.procedure(),
                c.kind(),
                c.interviewRequested(),
                known,
                c.persons(),
                null,
                Earlier.NONE);
    }
}
