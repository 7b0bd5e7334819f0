package homeward.request.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.request.application.ApplicationCommand.LearnEvidence;

/** What is filed with the identification after a refusal is new evidence for a later application. */
@Singleton
public class WhenEvidenceIsFiledThenTheApplicationLearnsIt implements Policy<EvidenceAdded> {

    @Override
    public String name() {
        return "learn-evidence";
    }

    @Override
    public String service() {
        return "identification";
    }

    @Override
    public Class<EvidenceAdded> events() {
        return EvidenceAdded.class;
    }

    @Override
    public List<LearnEvidence> on(Recorded<EvidenceAdded> recorded) {
        EvidenceAdded e = recorded.event();
        return List.of(
                new LearnEvidence(e.caseId(), e.personId(), e.evidenceId(), e.kind(), e.details(), recorded.source()));
    }
}
