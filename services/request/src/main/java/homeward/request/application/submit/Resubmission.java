package homeward.request.application.submit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.NewEvidence;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.FormerCase;
import homeward.request.application.FormerCase.Outcome;
import homeward.request.application.identity.IdentityKey;
import homeward.treaties.TreatyProfile;

/**
 * An application that follows a former one between the same two states. It is for persons of the former case, for whom
 * that case has ended; whoever was refused there comes with something that the former application did not have.
 */
final class Resubmission {

    private static final String SAME = "resubmission-brings-new-evidence";

    private Resubmission() {}

    /**
     * @return empty if the application names no former case
     * @throws Refusal if it is no such application
     */
    static Optional<ApplicationResubmitted> of(SubmitApplication c, TreatyProfile profile) {
        CaseId named = c.earlier().named();
        if (named == null) {
            return Optional.empty();
        }
        FormerCase former = c.earlier().known().stream()
                .filter(known -> known.caseId().equals(named))
                .filter(known -> known.requestingState().equals(c.requestingState())
                        && known.requestedState().equals(c.requestedState()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(
                        "formerCase: your state has no such case in which it applied to the same state"));
        List<NewEvidence> evidence = new ArrayList<>();
        boolean anybody = false;
        for (int place = 0; place < c.persons().size(); place++) {
            Transferee person = c.persons().get(place);
            FormerCase.Person before = before(person, former, c.persons().size());
            if (before != null) {
                anybody = true;
                evidence.addAll(evidence(person, before, place, profile));
            }
        }
        if (!anybody) {
            throw Refusal.rule(
                    "former-case-of-the-same-persons",
                    "no person of this application is recognised as one of the former case, by a document or by name and"
                            + " date of birth");
        }
        return Optional.of(new ApplicationResubmitted(c.caseId(), named, evidence));
    }

    /** The same person in the former case; null if there is none. Of two single persons one is the other. */
    private static FormerCase.@Nullable Person before(Transferee person, FormerCase former, int persons) {
        if (persons == 1 && former.persons().size() == 1) {
            return former.persons().getFirst();
        }
        return former.persons().stream()
                .filter(other -> !Collections.disjoint(keys(described(person)), keys(other.descriptions())))
                .findFirst()
                .orElse(null);
    }

    private static Set<IdentityKey> keys(List<PersonalDetails> descriptions) {
        return descriptions.stream()
                .flatMap(description -> IdentityKey.of(description).stream())
                .collect(Collectors.toSet());
    }

    private static List<PersonalDetails> described(Transferee person) {
        return person.details() instanceof Personal.Present<PersonalDetails> present
                ? List.of(present.value())
                : List.of();
    }

    private static List<NewEvidence> evidence(
            Transferee person, FormerCase.Person before, int place, TreatyProfile profile) {
        if (before.outcome() == Outcome.RUNNING) {
            throw Refusal.conflict(
                    "former-case-ended",
                    "in the former case the application for persons[" + place
                            + "] has not ended; correct that one, or withdraw it");
        }
        Set<CorrectedField> fields = added(before.descriptions(), person);
        if (fields.isEmpty() && before.outcome() == Outcome.REFUSED) {
            RuleBasis basis = profile.citation("resubmission");
            throw Refusal.rule(
                    SAME,
                    "persons[" + place
                            + "] was refused in the former case, and nothing here was not there: give another"
                            + " document, name, date or place of birth, or nationality"
                            + (basis.verified()
                                    ? ""
                                    : "; this is the platform's rule, no text of a treaty was read on it"),
                    basis);
        }
        return fields.isEmpty() ? List.of() : List.of(new NewEvidence(person.personId(), fields));
    }

    private static Set<CorrectedField> added(List<PersonalDetails> before, Transferee person) {
        Set<CorrectedField> added = EnumSet.noneOf(CorrectedField.class);
        described(person).forEach(now -> added.addAll(EvidenceAdded.to(before, now)));
        return added;
    }
}
