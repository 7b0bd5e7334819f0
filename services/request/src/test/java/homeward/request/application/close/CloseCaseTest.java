package homeward.request.application.close;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.Concern;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationCommand.WithdrawApplication;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.request.application.ApplicationCommand.WithdrawPerson;
import homeward.request.application.Given;
import homeward.testkit.TestTreaty;

class CloseCaseTest {

    private static final ApplicationEvent APPROVED =
            new ReadmissionApproved(CASE, PARENT, Given.RECEIVED_AT, LIMIT_ENDS, TestTreaty.basis("transferWindow"));
    private static final ApplicationEvent REFUSED =
            new ReadmissionRefused(CASE, CHILD, Set.of(RefusalReason.NOT_A_NATIONAL), null);
    private static final ApplicationEvent EXPIRED = new ConsentExpired(CASE, PARENT, LIMIT_ENDS);
    private static final ApplicationEvent WITHDRAWN = Given.withdrawn(WithdrawalReason.PROTECTION_GRANTED);
    private static final ApplicationEvent OTHER_APPROVED =
            new ReadmissionApproved(CASE, CHILD, Given.RECEIVED_AT, LIMIT_ENDS, TestTreaty.basis("transferWindow"));
    private static final ApplicationEvent RETURNED = Given.journey(JourneyProgress.HANDED_OVER, PARENT);
    private static final ApplicationEvent TAKEN_BACK = Given.journey(JourneyProgress.TAKEN_BACK, PARENT);
    private static final ApplicationEvent ONE_WITHDRAWN =
            new PersonWithdrawn(CASE, PARENT, Personal.of(PARENT, WithdrawalReason.PROTECTION_GRANTED));
    private static final ApplicationEvent OTHER_WITHDRAWN =
            new PersonWithdrawn(CASE, CHILD, Personal.of(CHILD, WithdrawalReason.PROTECTION_GRANTED));
    private static final ApplicationEvent OTHER_EXPIRED = new ConsentExpired(CASE, CHILD, LIMIT_ENDS);
    private static final ApplicationEvent ONE_SILENT =
            new DeemedConsentArisen(CASE, PARENT, LIMIT_ENDS, Given.SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence"));
    private static final ApplicationEvent SUSPENDED_OTHER = new TransferSuspended(
            CASE,
            CHILD,
            new UUID(8, 3),
            new UUID(8, 4),
            Personal.of(
                    CHILD,
                    new Concern(
                            Concern.Ground.PERSECUTION,
                            null,
                            new Concern.Author(REQUESTED.id(), REQUESTED.authority(), REQUESTED.state()),
                            null,
                            null)));
    private static final ApplicationEvent SUSPENDED = Given.suspended(new UUID(8, 1));

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(List.of(), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(List.of(ONE_SILENT, REFUSED), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(List.of(ONE_SILENT), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(List.of(APPROVED, RETURNED), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(List.of(APPROVED, REFUSED, RETURNED), EnumSet.of(CaseOutcome.RETURNED)),
                Arguments.of(List.of(APPROVED, OTHER_APPROVED, RETURNED), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(
                        List.of(APPROVED, OTHER_APPROVED, RETURNED, OTHER_WITHDRAWN), EnumSet.of(CaseOutcome.RETURNED)),
                Arguments.of(List.of(APPROVED, RETURNED, SUSPENDED_OTHER), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(
                        List.of(APPROVED, RETURNED, SUSPENDED_OTHER, OTHER_WITHDRAWN),
                        EnumSet.of(CaseOutcome.RETURNED)),
                Arguments.of(List.of(APPROVED, REFUSED, RETURNED, SUSPENDED), EnumSet.of(CaseOutcome.RETURNED)),
                Arguments.of(List.of(RETURNED, TAKEN_BACK), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(
                        List.of(APPROVED, RETURNED, TAKEN_BACK, EXPIRED, OTHER_EXPIRED),
                        EnumSet.of(CaseOutcome.LAPSED)),
                Arguments.of(List.of(ONE_WITHDRAWN, OTHER_WITHDRAWN), EnumSet.of(CaseOutcome.WITHDRAWN)),
                Arguments.of(List.of(ONE_WITHDRAWN, REFUSED), EnumSet.of(CaseOutcome.REFUSED)),
                Arguments.of(List.of(REFUSED), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(List.of(REFUSED, EXPIRED), EnumSet.of(CaseOutcome.REFUSED)),
                Arguments.of(List.of(APPROVED, EXPIRED), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(List.of(APPROVED, EXPIRED, OTHER_EXPIRED), EnumSet.of(CaseOutcome.LAPSED)),
                Arguments.of(List.of(APPROVED, WITHDRAWN), EnumSet.of(CaseOutcome.WITHDRAWN)),
                Arguments.of(List.of(APPROVED, SUSPENDED), EnumSet.noneOf(CaseOutcome.class)),
                Arguments.of(
                        List.of(APPROVED, SUSPENDED, WITHDRAWN),
                        EnumSet.of(CaseOutcome.WITHDRAWN, CaseOutcome.STOPPED_FOR_PROTECTION)));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void aCaseIsClosedOnlyWithAnOutcomeSupportedByItsDecisions(List<ApplicationEvent> past, Set<CaseOutcome> possible) {
        for (CaseOutcome outcome : CaseOutcome.values()) {
            if (outcome == CaseOutcome.STOPPED_FOR_PROTECTION
                    && past.contains(SUSPENDED)
                    && !past.contains(WITHDRAWN)) {
                continue; // withdraws in the same step, see below
            }
            var decision = received().given(past).as(REQUESTING).when(new CloseCase(CASE, outcome, null));
            if (possible.contains(outcome)) {
                decision.then(Given.closed(outcome));
            } else if (outcome == CaseOutcome.RETURNED && past.equals(List.of(APPROVED, OTHER_APPROVED, RETURNED))) {
                decision.refused(Kind.NOT_YET, "handover-not-learned");
            } else {
                decision.refused(Kind.RULE, "outcome-fits-decisions");
            }
        }
    }

    @Test
    void nobodyHasReturnedBeforeTheHandoverIsKnown() {
        received()
                .given(APPROVED)
                .as(REQUESTING)
                .when(new CloseCase(CASE, CaseOutcome.RETURNED, null))
                .refused(Kind.NOT_YET, "handover-not-learned");
    }

    @Test
    void noCaseIsClosedWhileSomebodyIsOnTheWayOrMustBeTakenBack() {
        for (JourneyProgress progress : List.of(JourneyProgress.UNDER_WAY, JourneyProgress.MUST_BE_TAKEN_BACK)) {
            received()
                    .given(APPROVED, Given.journey(progress, PARENT))
                    .as(REQUESTING)
                    .when(new CloseCase(CASE, CaseOutcome.WITHDRAWN, WithdrawalReason.OTHER))
                    .refused(Kind.CONFLICT, "nobody-on-the-way");
        }
    }

    @Test
    void whoHasReturnedIsNotWithdrawnAndAUsedConsentNeitherEndsNorIsWithdrawn() {
        received()
                .given(APPROVED, RETURNED)
                .as(REQUESTING)
                .when(new WithdrawApplication(CASE, WithdrawalReason.OTHER))
                .refused(Kind.CONFLICT, "person-handed-over")
                .when(new WithdrawPerson(CASE, PARENT, WithdrawalReason.OTHER))
                .refused(Kind.CONFLICT, "person-handed-over")
                .when(new WithdrawPerson(CASE, CHILD, WithdrawalReason.OTHER))
                .thenTypes(PersonWithdrawn.class)
                .at(LIMIT_ENDS)
                .when(new ExpireConsent(CASE, PARENT))
                .thenNothing()
                .as(REQUESTED)
                .when(new WithdrawConsent(CASE, PARENT, Set.of(ConsentWithdrawalReason.NEW_EVIDENCE), null))
                .refused(Kind.CONFLICT, "person-handed-over");
    }

    @Test
    void onlyTheRequestingStateClosesAndOnlyOnce() {
        var close = new CloseCase(CASE, CaseOutcome.LAPSED, null);
        received()
                .given(EXPIRED, OTHER_EXPIRED)
                .as(REQUESTED)
                .when(close)
                .refused(Kind.NOT_YOURS, "requesting-side-only")
                .as(REQUESTING)
                .when(close)
                .then(Given.closed(CaseOutcome.LAPSED))
                .when(close)
                .refused(Kind.CONFLICT, "case-closed");
    }

    @Test
    void aCaseStoppedForProtectionLooksToTheRequestedStateLikeAnyOtherWithdrawnOne() {
        received()
                .given(APPROVED, SUSPENDED)
                .as(REQUESTING)
                .when(new CloseCase(CASE, CaseOutcome.STOPPED_FOR_PROTECTION, null))
                .then(
                        Given.withdrawn(WithdrawalReason.RETURN_PROHIBITED),
                        Given.closed(CaseOutcome.STOPPED_FOR_PROTECTION));
        received()
                .given(APPROVED, SUSPENDED)
                .as(REQUESTING)
                .when(new CloseCase(CASE, CaseOutcome.WITHDRAWN, WithdrawalReason.ABSCONDED))
                .then(Given.withdrawn(WithdrawalReason.ABSCONDED), Given.closed(CaseOutcome.WITHDRAWN));
        assertThat(CaseOutcome.STOPPED_FOR_PROTECTION.told()).isEqualTo(CaseOutcome.WITHDRAWN.told());
    }

    @Test
    void aReasonForWithdrawalIsGivenOnlyIfTheApplicationIsWithdrawnNow() {
        received()
                .given(APPROVED)
                .as(REQUESTING)
                .when(new CloseCase(CASE, CaseOutcome.RETURNED, WithdrawalReason.ABSCONDED))
                .invalid("withdrawal");
        received()
                .given(WITHDRAWN)
                .as(REQUESTING)
                .when(new CloseCase(CASE, CaseOutcome.WITHDRAWN, WithdrawalReason.ABSCONDED))
                .invalid("withdrawal");
    }
}
