package homeward.identification.identity;

import homeward.events.RuleBasis;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;

/**
 * A piece of evidence.
 *
 * @param effect probative value under the treaty
 * @param disproved whether a later refutation disproved it; it then supports no finding
 */
public record Evidence(EvidenceKind kind, EvidenceEffect effect, RuleBasis basis, boolean disproved) {

    /** Conclusive evidence that is not disproved. */
    public boolean proves() {
        return effect == EvidenceEffect.PROOF && !disproved;
    }

    /** Whether a finding may rest on it: proof, prima facie evidence or a consular interview, not disproved. */
    public boolean supportsFinding() {
        return !disproved
                && (effect != EvidenceEffect.INITIATES_VERIFICATION || kind == EvidenceKind.CONSULAR_INTERVIEW);
    }

    Evidence asDisproved() {
        return new Evidence(kind, effect, basis, true);
    }
}
