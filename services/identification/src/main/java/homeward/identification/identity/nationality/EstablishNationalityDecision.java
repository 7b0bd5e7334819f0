package homeward.identification.identity.nationality;

import java.util.List;
import java.util.Objects;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.identification.identity.Evidence;
import homeward.identification.identity.Finding;
import homeward.identification.identity.IdentificationCommand.EstablishNationality;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;

/**
 * Decides on establishing the nationality. The named evidence must include proof, prima facie evidence that is not
 * disproved, or a consular interview.
 */
public final class EstablishNationalityDecision {

    private EstablishNationalityDecision() {}

    public static List<IdentificationEvent> decide(
            EstablishNationality c, IdentificationState state, Circumstances at) {
        Requirements.requestedSide(state, at);
        if (state.finding() == Finding.ESTABLISHED) {
            throw Refusal.conflict("nationality-open", "the nationality has already been established");
        }
        if (!state.evidence().keySet().containsAll(c.evidence())) {
            throw Refusal.invalid("evidence", "contains evidence that was not added");
        }
        if (c.evidence().stream()
                .map(state.evidence()::get)
                .filter(Objects::nonNull)
                .noneMatch(Evidence::supportsFinding)) {
            throw Refusal.rule(
                    "nationality-needs-evidence",
                    "requires proof, prima facie evidence that is not disproved, or a consular interview");
        }
        return List.of(new NationalityEstablished(c.caseId(), c.personId(), c.nationality(), c.evidence()));
    }
}
