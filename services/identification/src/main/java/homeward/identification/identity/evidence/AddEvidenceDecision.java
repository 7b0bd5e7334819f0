package homeward.identification.identity.evidence;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.Transferee.Category;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/**
 * Decides on the probative value of a piece of evidence. A kind not on the treaty's lists counts as "any other
 * document" if the lists have such an entry and is refused otherwise; no value is guessed.
 */
public final class AddEvidenceDecision {

    private AddEvidenceDecision() {}

    public static List<IdentificationEvent> decide(
            AddEvidence c, IdentificationState state, Circumstances at, TreatyProfile profile) {
        Category category = Requirements.anyParty(state, at).category();
        Rule<EvidenceEffect> rule = profile.effect(c.kind(), category)
                .or(() -> profile.effect(EvidenceKind.OTHER_DOCUMENT, category))
                .orElseThrow(() -> notListed(profile));
        return List.of(new EvidenceAdded(
                c.caseId(), c.personId(), at.newId("evidence"), c.kind(), rule.value(), c.details(), rule.basis()));
    }

    private static Refusal notListed(TreatyProfile profile) {
        var treaty = profile.reference();
        return Refusal.rule(
                "evidence-kind-listed",
                "the treaty's evidence lists contain neither this kind nor other documents",
                new RuleBasis(
                        treaty.agreement(),
                        treaty.version(),
                        "evidence",
                        null,
                        !profile.unverified().contains("evidence")));
    }
}
