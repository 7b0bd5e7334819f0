package homeward.reintegration.policy;

import static homeward.testkit.TestApplication.CASE;
import static homeward.testkit.TestApplication.CHILD;
import static homeward.testkit.TestApplication.PARENT;
import static homeward.testkit.TestApplication.STREAM;
import static homeward.testkit.TestApplication.approved;
import static homeward.testkit.TestApplication.confirmed;
import static homeward.testkit.TestApplication.consentWithdrawn;
import static homeward.testkit.TestApplication.readmittedInError;
import static homeward.testkit.TestApplication.submitted;
import static homeward.testkit.TestApplication.withdrawn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.events.transport.TransferEvent.VoluntaryReturnChanged;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.reintegration.returnee.ReintegrationCommand.AnnounceReturn;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandoverCorrection;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnEnd;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnKind;
import homeward.testkit.PolicySpec;
import homeward.testkit.TestApplication;

class PoliciesTest {

    private static final UUID ITINERARY = new UUID(3, 1);
    private static final UUID DECLARATION = new UUID(4, 1);
    private static final Instant COMPLETED = Instant.parse("2026-03-10T18:30:00Z");

    @Test
    void theReturnOfEachPersonIsAnnounced() {
        var spec = application().when(submitted());
        spec.then(
                announce(PARENT, FamilyRole.PRINCIPAL, spec.source()),
                announce(CHILD, FamilyRole.CHILD, spec.source()));
    }

    @Test
    void expressConsentAndConsentDeemedAndConfirmedAreLearned() {
        var express = application().when(approved(PARENT));
        express.then(new LearnConsent(CASE, PARENT, express.source()));
        var deemed = application().when(confirmed(CHILD));
        deemed.then(new LearnConsent(CASE, CHILD, deemed.source()));
    }

    @Test
    void openedReintegrationNoLongerDependsOnConsent() {
        application().when(consentWithdrawn(PARENT)).thenNothing();
    }

    @Test
    void grantsEndWithTheReturn() {
        var withdrawn = application().when(withdrawn());
        withdrawn.then(
                new LearnReturnEnd(CASE, PARENT, withdrawn.source()),
                new LearnReturnEnd(CASE, CHILD, withdrawn.source()));
        var closed = application()
                .when(new CaseClosed(
                        CASE,
                        Set.of(PARENT, CHILD),
                        Set.of(PARENT),
                        CaseEnd.RETURNED,
                        Personal.of(PARENT, CaseOutcome.RETURNED)));
        closed.then(new LearnReturnEnd(CASE, CHILD, closed.source()));
        var inError = application().when(readmittedInError(PARENT, new UUID(9, 1), new UUID(9, 2)));
        inError.then(new LearnReturnEnd(CASE, PARENT, inError.source()));
    }

    @Test
    void theHandoverOfEachTravellerIsLearned() {
        var spec = PolicySpec.of(new WhenHandoverIsCompletedThenReintegrationIsOpened())
                .given("transfer-" + CASE, 20)
                .when(new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), COMPLETED));
        spec.then(
                new LearnHandover(CASE, PARENT, ITINERARY, COMPLETED, spec.source()),
                new LearnHandover(CASE, CHILD, ITINERARY, COMPLETED, spec.source()));
    }

    @Test
    void andACorrectionOfItsTime() {
        var spec = PolicySpec.of(new WhenHandoverIsCompletedThenReintegrationIsOpened())
                .given("transfer-" + CASE, 21)
                .when(new HandoverTimeCorrected(CASE, ITINERARY, Set.of(PARENT), COMPLETED, COMPLETED.plusSeconds(60)));
        spec.then(new LearnHandoverCorrection(CASE, PARENT, ITINERARY, COMPLETED.plusSeconds(60), spec.source()));
    }

    @Test
    void aForcedReturnThatBecomesVoluntaryIsLearned() {
        var declared = voluntary()
                .when(new VoluntaryReturnDeclared(
                        CASE,
                        PARENT,
                        DECLARATION,
                        LocalDate.parse("2026-03-01"),
                        Personal.of(PARENT, new VoluntaryDeclaration("ka", null, "a fictional counsellor", null)),
                        "officer"));
        declared.then(new LearnReturnKind(CASE, PARENT, ReturnKind.VOLUNTARY, declared.source()));
    }

    @Test
    void aRevokedDeclarationMakesTheReturnForcedAgain() {
        var revoked =
                voluntary().when(new VoluntaryReturnRevoked(CASE, CHILD, DECLARATION, LocalDate.parse("2026-03-02")));
        revoked.then(new LearnReturnKind(CASE, CHILD, ReturnKind.FORCED, revoked.source()));
    }

    private static PolicySpec<VoluntaryReturnChanged> voluntary() {
        return PolicySpec.of(new WhenVoluntaryReturnChangesThenReintegrationLearnsIt())
                .given("transfer-" + CASE, 12);
    }

    private static PolicySpec<ApplicationEvent> application() {
        return PolicySpec.of(new WhenReturnIsAppliedForAndConsentedThenReintegrationFollows())
                .given(STREAM, 3);
    }

    private static AnnounceReturn announce(PersonId person, FamilyRole role, Source source) {
        return new AnnounceReturn(
                CASE,
                person,
                TestApplication.REQUESTING,
                TestApplication.REQUESTED,
                ReturnKind.VOLUNTARY,
                role,
                source);
    }
}
