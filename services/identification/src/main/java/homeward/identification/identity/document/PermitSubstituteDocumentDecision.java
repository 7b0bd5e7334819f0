package homeward.identification.identity.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import homeward.chassis.deciding.Circumstances;
import homeward.events.RuleBasis;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.identification.identity.CaseFacts;
import homeward.identification.identity.IdentificationCommand.PermitSubstituteDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.TravelDocument;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/**
 * Decides on the effect of silence on a request for a travel document. It concerns documents that the requested state
 * issues; for all other persons the requesting state issues them anyway.
 */
public final class PermitSubstituteDocumentDecision {

    private PermitSubstituteDocumentDecision() {}

    public static List<IdentificationEvent> decide(
            PermitSubstituteDocument c, IdentificationState state, Circumstances at, TreatyProfile profile) {
        CaseFacts facts = state.facts();
        if (facts == null || facts.issuer().equals(facts.requestingState())) {
            return List.of();
        }
        return profile.travelDocumentSilence().map(Rule::basis).stream()
                .flatMap(basis -> state.documents().entrySet().stream()
                        .flatMap(document -> permitted(c, document, at.now(), basis).stream()))
                .toList();
    }

    private static List<IdentificationEvent> permitted(
            PermitSubstituteDocument c, Map.Entry<UUID, TravelDocument> document, Instant now, RuleBasis basis) {
        return document.getValue() instanceof TravelDocument.Requested request
                        && !request.substitute()
                        && !request.questioned()
                        && request.due() != null
                        && request.silentSince() != null
                        && !now.isBefore(request.due())
                ? List.of(new SubstituteDocumentPermitted(
                        c.caseId(), c.personId(), document.getKey(), request.silentSince(), basis))
                : List.of();
    }
}
