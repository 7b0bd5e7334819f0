package homeward.identification.identity.nationality;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.identification.identity.Evidence;
import homeward.identification.identity.Finding;
import homeward.identification.identity.IdentificationCommand.RefuteNationality;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;

/**
 * Decides on refuting the nationality. Proof is conclusive between the parties unless it is false or the citizenship
 * was lost. A refutation disproves all evidence added so far.
 */
public final class RefuteNationalityDecision {

    private RefuteNationalityDecision() {}

    public static List<IdentificationEvent> decide(RefuteNationality c, IdentificationState state, Circumstances at) {
        Requirements.requestedSide(state, at);
        if (state.finding() == Finding.REFUTED) {
            throw Refusal.conflict("nationality-open", "the nationality has already been refuted");
        }
        if (c.reason() != RefutationReason.DOCUMENTS_FALSE && c.reason() != RefutationReason.CITIZENSHIP_LOST) {
            state.evidence().values().stream()
                    .filter(Evidence::proves)
                    .findFirst()
                    .ifPresent(proof -> {
                        throw Refusal.rule(
                                "proof-is-conclusive",
                                "there is proof of nationality, which is conclusive unless it is false or the citizenship was lost",
                                proof.basis());
                    });
        }
        return List.of(new NationalityRefuted(c.caseId(), c.personId(), c.reason(), c.explanation()));
    }
}
