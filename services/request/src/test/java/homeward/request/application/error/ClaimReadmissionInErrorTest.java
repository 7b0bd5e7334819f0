package homeward.request.application.error;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.ITINERARY;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.details;
import static homeward.request.application.Given.named;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionError;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.events.request.PersonalDetails;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ClaimReadmissionInError;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationCommand.LearnJourney;
import homeward.request.application.ApplicationState;
import homeward.request.application.Given;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

class ClaimReadmissionInErrorTest {

    /** End of thirty days after the handover. */
    private static final Instant TOO_LATE = Instant.parse("2026-04-14T00:00:00Z");

    private static final ClaimReadmissionInError CLAIM = claim(details("1988-05-01"));

    @Test
    void I10_aReadmissionInErrorIsClaimedWithinItsLimitWithAllDataAndOpensTheCase() {
        returned()
                .given(Given.closed(CaseOutcome.RETURNED))
                .when(CLAIM)
                .thenRecorded(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(ReadmissionInErrorClaimed.class, claim -> {
                            assertThat(claim.itineraryId()).isEqualTo(ITINERARY);
                            assertThat(claim.identity()).isEqualTo(Personal.of(PARENT, details("1988-05-01")));
                            assertThat(claim.claimLimit()).isEqualTo(TOO_LATE);
                        }));
        returned().at(TOO_LATE.minusSeconds(1)).when(CLAIM).thenTypes(ReadmissionInErrorClaimed.class);
        returned().at(TOO_LATE).when(CLAIM).refused(Kind.RULE, "readmission-in-error-limit");
    }

    @Test
    void theLimitCountsFromTheHandoverAsCorrected() {
        var correction = new LearnJourney(
                CASE,
                ITINERARY,
                null,
                Set.of(PARENT),
                JourneyProgress.HANDED_OVER,
                LIMIT_ENDS.minus(Duration.ofDays(10)),
                new Source("transfer", 20, new UUID(3, 9)));
        returned()
                .when(correction)
                .thenTypes(ApplicationEvent.JourneyLearned.class)
                .at(TOO_LATE.minus(Duration.ofDays(10)))
                .when(CLAIM)
                .refused(Kind.RULE, "readmission-in-error-limit");
        returned()
                .when(correction)
                .thenTypes(ApplicationEvent.JourneyLearned.class)
                .at(TOO_LATE.minus(Duration.ofDays(10)).minusSeconds(1))
                .when(CLAIM)
                .thenTypes(ReadmissionInErrorClaimed.class);
    }

    @Test
    void aCorrectedHandoverChangesNothingForWhomIsToBeTakenBack() {
        returned()
                .when(CLAIM)
                .thenTypes(ReadmissionInErrorClaimed.class)
                .when(new LearnJourney(
                        CASE,
                        ITINERARY,
                        null,
                        Set.of(PARENT),
                        JourneyProgress.HANDED_OVER,
                        LIMIT_ENDS.minusSeconds(60),
                        new Source("transfer", 20, new UUID(3, 9))))
                .thenTypes(ApplicationEvent.JourneyLearned.class)
                .when(CLAIM)
                .refused(Kind.NOT_YET, "handover-not-learned");
    }

    @Test
    void underATreatyWithoutAKnownRuleNothingIsAssumed() {
        application(treaty())
                .given(submitted(), Given.journey(JourneyProgress.HANDED_OVER, PARENT))
                .at(LIMIT_ENDS.plusSeconds(60))
                .as(REQUESTED)
                .when(CLAIM)
                .refused(Kind.RULE, "readmission-in-error-under-treaty");
    }

    @Test
    void onlyTheRequestedStateClaimsItAndOnlyOfWhomItReceived() {
        returned().as(REQUESTING).when(CLAIM).refused(Kind.NOT_YOURS, "requested-side-only");
        returned()
                .when(new ClaimReadmissionInError(
                        CASE,
                        CHILD,
                        ReadmissionError.NOT_A_NATIONAL,
                        Personal.of(CHILD, details("2017")),
                        Personal.of(CHILD, "text")))
                .refused(Kind.NOT_YET, "handover-not-learned");
    }

    @Test
    void theIdentityReturnedIsThatOfThePersonAndPossible() {
        returned().when(claim(named(null, null, "1988"))).invalid("identity.surname");
        returned()
                .when(new ClaimReadmissionInError(
                        CASE,
                        PARENT,
                        ReadmissionError.NOT_A_NATIONAL,
                        Personal.of(CHILD, details("1988-05-01")),
                        Personal.of(PARENT, "text")))
                .invalid("personId");
    }

    @Test
    void theCaseIsClosedAgainOnceThePersonIsBack() {
        var spec =
                returned().given(new ConsentExpired(CASE, CHILD, LIMIT_ENDS)).given(Given.closed(CaseOutcome.RETURNED));
        var claimed = (ReadmissionInErrorClaimed) spec.when(CLAIM).recorded().getFirst();
        spec.when(CLAIM).refused(Kind.NOT_YET, "handover-not-learned");
        spec.as(REQUESTING)
                .when(new CloseCase(CASE, CaseOutcome.LAPSED, null))
                .refused(Kind.CONFLICT, "nobody-on-the-way")
                .when(new LearnJourney(
                        CASE,
                        ITINERARY,
                        claimed.claimId(),
                        null,
                        JourneyProgress.TAKEN_BACK,
                        LIMIT_ENDS.plus(Duration.ofDays(3)),
                        new Source("transfer", 20, new UUID(3, 9))))
                .thenRecorded(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(ApplicationEvent.JourneyLearned.class, learned -> {
                            assertThat(learned.itineraryId()).isEqualTo(claimed.claimId());
                            assertThat(learned.travellers()).isEqualTo(Set.of(PARENT));
                        }))
                .when(new CloseCase(CASE, CaseOutcome.RETURNED, null))
                .refused(Kind.RULE, "outcome-fits-decisions")
                .when(new CloseCase(CASE, CaseOutcome.LAPSED, null))
                .thenTypes(CaseClosed.class);
    }

    @Test
    void theOthersOfThatJourneyHaveReturned() {
        application(treaty().readmissionInError(TestTreaty.days(30)))
                .given(
                        submitted(),
                        new ReadmissionApproved(
                                CASE, PARENT, Given.RECEIVED_AT, TOO_LATE, TestTreaty.basis("transferWindow")),
                        Given.journey(JourneyProgress.HANDED_OVER, PARENT, CHILD))
                .at(LIMIT_ENDS.plusSeconds(60))
                .as(REQUESTED)
                .when(CLAIM)
                .thenRecorded(events -> assertThat(events).hasSize(1))
                .when(new ClaimReadmissionInError(
                        CASE,
                        CHILD,
                        ReadmissionError.NOT_A_NATIONAL,
                        Personal.of(CHILD, details("2017")),
                        Personal.of(CHILD, "text")))
                .thenTypes(ReadmissionInErrorClaimed.class);
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> returned() {
        return application(treaty().readmissionInError(TestTreaty.days(30)))
                .given(
                        submitted(),
                        new ReadmissionApproved(
                                CASE, PARENT, Given.RECEIVED_AT, TOO_LATE, TestTreaty.basis("transferWindow")),
                        Given.journey(JourneyProgress.HANDED_OVER, PARENT))
                .at(LIMIT_ENDS.plusSeconds(60))
                .as(REQUESTED);
    }

    private static ClaimReadmissionInError claim(PersonalDetails identity) {
        return new ClaimReadmissionInError(
                CASE,
                PARENT,
                ReadmissionError.NOT_A_NATIONAL,
                Personal.of(PARENT, identity),
                Personal.of(PARENT, "text"));
    }
}
