package homeward.request.policy;

import static homeward.testkit.TestApplication.CASE;
import static homeward.testkit.TestApplication.CHILD;
import static homeward.testkit.TestApplication.PARENT;
import static homeward.testkit.TestApplication.REQUESTED;
import static homeward.testkit.TestApplication.REQUESTING;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityFound;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.UndeterminedReason;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.request.ApplicationEvent.NationalityFinding;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.JourneyEvent;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.request.application.ApplicationCommand.LearnEvidence;
import homeward.request.application.ApplicationCommand.LearnFinding;
import homeward.request.application.ApplicationCommand.LearnJourney;
import homeward.request.application.ApplicationCommand.LearnResubmission;
import homeward.testkit.Happening;
import homeward.testkit.PolicySpec;
import homeward.testkit.TestTreaty;

class PoliciesTest {

    private static final UUID ITINERARY = new UUID(3, 1);
    private static final UUID TAKE_BACK = new UUID(3, 2);
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void theApplicationLearnsWhatEvidenceIsFiled() {
        Personal<EvidenceDetails> details = new Personal.Sealed<>(PARENT, "key", "AAAA", "event#/details");
        UUID evidence = new UUID(6, 1);
        var filed = PolicySpec.of(new WhenEvidenceIsFiledThenTheApplicationLearnsIt())
                .given("identification-" + CASE + "-" + PARENT, 2)
                .when(new EvidenceAdded(
                        CASE,
                        PARENT,
                        evidence,
                        EvidenceKind.BIRTH_CERTIFICATE,
                        EvidenceEffect.PRIMA_FACIE,
                        details,
                        TestTreaty.basis("evidence")));
        filed.then(new LearnEvidence(CASE, PARENT, evidence, EvidenceKind.BIRTH_CERTIFICATE, details, filed.source()));
    }

    @Test
    void theApplicationLearnsWhatIsFoundAboutANationality() {
        var refuted = found().when(new NationalityRefuted(CASE, PARENT, RefutationReason.DOCUMENTS_FALSE, null));
        refuted.then(new LearnFinding(CASE, PARENT, NationalityFinding.REFUTED, refuted.source()));
        var open = found().when(
                        new NationalityUndetermined(CASE, PARENT, UndeterminedReason.REGISTERS_INCONCLUSIVE, null));
        open.then(new LearnFinding(CASE, PARENT, NationalityFinding.UNDETERMINED, open.source()));
        var established = found().when(new NationalityEstablished(CASE, PARENT, Personal.of(PARENT, "BBB"), Set.of()));
        established.then(new LearnFinding(CASE, PARENT, NationalityFinding.ESTABLISHED, established.source()));
    }

    private static PolicySpec<NationalityFound> found() {
        return PolicySpec.of(new WhenANationalityIsFoundThenTheApplicationLearnsIt())
                .given("identification-" + CASE + "-" + PARENT, 2);
    }

    @Test
    void theApplicationLearnsOfEveryStepOfAJourney() {
        Set<PersonId> both = Set.of(PARENT, CHILD);
        var planned = journey()
                .when(new ItineraryProposed(
                        CASE, ITINERARY, both, List.of(), false, AT, new Planner("planner", "Transport office")));
        planned.then(new LearnJourney(
                CASE, ITINERARY, null, both, JourneyProgress.PLANNED, Happening.EPOCH, planned.source()));
        var departed = journey().when(new Departed(CASE, ITINERARY, 1, AT));
        departed.then(new LearnJourney(CASE, ITINERARY, null, null, JourneyProgress.UNDER_WAY, AT, departed.source()));
        var handedOver = journey().when(new HandoverCompleted(CASE, ITINERARY, both, AT));
        handedOver.then(
                new LearnJourney(CASE, ITINERARY, null, both, JourneyProgress.HANDED_OVER, AT, handedOver.source()));
        var corrected = journey().when(new HandoverTimeCorrected(CASE, ITINERARY, both, AT, AT.plusSeconds(60)));
        corrected.then(new LearnJourney(
                CASE, ITINERARY, null, both, JourneyProgress.HANDED_OVER, AT.plusSeconds(60), corrected.source()));
        var failed = journey().when(new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, AT, REQUESTING, null));
        failed.then(new LearnJourney(CASE, ITINERARY, null, null, JourneyProgress.FAILED, AT, failed.source()));
    }

    @Test
    void andOfTheObligationToTakeBack() {
        var opened = journey()
                .when(new TakeBackOpened(
                        CASE, ITINERARY, TAKE_BACK, REQUESTED, Set.of(PARENT), TakeBackCause.TRANSFER_FAILED));
        opened.then(new LearnJourney(
                CASE,
                ITINERARY,
                TAKE_BACK,
                null,
                JourneyProgress.MUST_BE_TAKEN_BACK,
                Happening.EPOCH,
                opened.source()));
        var back = journey().when(new TakenBack(CASE, ITINERARY, TAKE_BACK, AT));
        back.then(new LearnJourney(CASE, ITINERARY, TAKE_BACK, null, JourneyProgress.TAKEN_BACK, AT, back.source()));
    }

    @Test
    void theFormerCaseLearnsOfTheLaterOne() {
        CaseId former = new CaseId(new UUID(4, 1));
        var resubmitted = PolicySpec.of(new WhenAnApplicationIsResubmittedThenTheFormerCaseLearnsIt())
                .given("application-" + CASE, 1)
                .when(new ApplicationResubmitted(CASE, former, List.of()));
        resubmitted.then(new LearnResubmission(former, CASE, resubmitted.source()));
    }

    private static PolicySpec<JourneyEvent> journey() {
        return PolicySpec.of(new WhenAJourneyGoesOnThenTheApplicationLearnsIt()).given("transfer-" + CASE, 2);
    }
}
