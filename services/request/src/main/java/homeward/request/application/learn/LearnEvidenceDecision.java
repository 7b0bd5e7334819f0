package homeward.request.application.learn;

import java.util.List;

import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.EvidenceContent;
import homeward.events.request.ApplicationEvent.EvidenceLearned;
import homeward.request.application.ApplicationCommand.LearnEvidence;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;

/** A fact, whatever has become of the case. Nothing is learned of evidence that nobody can read any more. */
public final class LearnEvidenceDecision {

    private LearnEvidenceDecision() {}

    public static List<ApplicationEvent> decide(LearnEvidence c, ApplicationState state) {
        Requirements.submission(state);
        if (!c.details().person().equals(c.personId())) {
            throw Refusal.invalid("personId", "must be the person whom the evidence concerns");
        }
        boolean known = state.filed().stream().anyMatch(one -> one.id().equals(c.evidenceId()));
        if (known || !(c.details() instanceof Personal.Present<EvidenceDetails>(var person, var details))) {
            return List.of();
        }
        var content = new EvidenceContent(
                c.kind().name(),
                details.number(),
                details.issuedBy(),
                details.issuedOn(),
                details.expiresOn(),
                details.remarks());
        return List.of(new EvidenceLearned(
                c.caseId(), c.personId(), c.evidenceId(), Personal.of(person, content), c.source()));
    }
}
