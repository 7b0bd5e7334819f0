package homeward.identification.identity;

import homeward.events.RuleBasis;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;

/**
 * A piece of evidence.
 *
 * @param effect what the treaty makes of it
 * @param disproved whether a refutation came after it: nothing rests on it any more
 */
public record Evidence(EvidenceKind kind, EvidenceEffect effect, RuleBasis basis, boolean disproved) {

    /** Conclusive as long as it stands. */
    public boolean proves() {
        return effect == EvidenceEffect.PROOF && !disproved;
    }

    /** Whether a finding may rest on it: proof, prima facie evidence nobody disproved, or the consul's own hearing. */
    public boolean carries() {
        return !disproved
                && (effect != EvidenceEffect.INITIATES_VERIFICATION || kind == EvidenceKind.CONSULAR_INTERVIEW);
    }

    Evidence asDisproved() {
        return new Evidence(kind, effect, basis, true);
    }
}
