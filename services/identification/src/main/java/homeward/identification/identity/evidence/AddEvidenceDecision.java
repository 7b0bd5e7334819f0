package homeward.identification.identity.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.DocumentDates;
import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.request.Transferee.Category;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/**
 * Decides on the probative value of a piece of evidence. A kind not on the treaty's lists counts as "any other
 * document" if the lists have such an entry and is refused otherwise; no value is guessed. A document whose last day of
 * validity has passed proves only if the treaty says that expired ones do, and for as long as it says so.
 */
public final class AddEvidenceDecision {

    private AddEvidenceDecision() {}

    public static List<IdentificationEvent> decide(
            AddEvidence c, IdentificationState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        Category category = Requirements.anyParty(state, at).category();
        Period expired = expired(c, limits.day(at.now(), at.actor().state()));
        Rule<EvidenceEffect> rule =
                profile.effectOfDocument(c.kind(), category, expired).orElseThrow(() -> notListed(profile));
        return List.of(new EvidenceAdded(
                c.caseId(), c.personId(), at.newId("evidence"), c.kind(), rule.value(), c.details(), rule.basis()));
    }

    private static @Nullable Period expired(AddEvidence c, LocalDate today) {
        return c.details() instanceof Personal.Present<?> present && present.value() instanceof EvidenceDetails details
                ? DocumentDates.checked(details.issuedOn(), details.expiresOn(), "", today)
                        .expired(today)
                : null;
    }

    private static Refusal notListed(TreatyProfile profile) {
        return Refusal.rule(
                "evidence-kind-listed",
                "the treaty's evidence lists contain neither this kind nor other documents",
                profile.citation("evidence"));
    }
}
