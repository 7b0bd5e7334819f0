package homeward.request.application.submit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * that case has ended. Whoever was refused before is applied for again only in this way, and with something that no
 * application that was refused had.
 */
final class Resubmission {

    private Resubmission() {}

    /** The same person in an earlier case. */
    private record Before(FormerCase in, FormerCase.Person person, boolean byDocument) {}

    /**
     * @return empty if the application names no former case and need not
     * @throws Refusal if it is no such application, or should be one
     */
    static Optional<ApplicationResubmitted> of(SubmitApplication c, TreatyProfile profile) {
        List<FormerCase> alike = c.earlier().known().stream()
                .filter(known -> known.requestingState().equals(c.requestingState())
                        && known.requestedState().equals(c.requestedState()))
                .toList();
        CaseId named = c.earlier().named();
        if (named != null && alike.stream().noneMatch(known -> known.caseId().equals(named))) {
            throw Refusal.unknown("formerCase: your state has no such case in which it applied to the same state");
        }
        List<NewEvidence> evidence = new ArrayList<>();
        boolean anybody = false;
        for (int place = 0; place < c.persons().size(); place++) {
            List<Before> before = before(c, c.persons().get(place), alike);
            anybody |= before.stream().anyMatch(one -> one.in().caseId().equals(named));
            evidence.addAll(evidence(c, place, before, profile));
        }
        if (named == null) {
            return Optional.empty();
        }
        if (!anybody) {
            throw Refusal.rule(
                    "former-case-of-the-same-persons",
                    "no person of this application is recognised as one of the former case, by a document or by name and"
                            + " date of birth");
        }
        return Optional.of(new ApplicationResubmitted(c.caseId(), named, evidence));
    }

    private static List<Before> before(SubmitApplication c, Transferee person, List<FormerCase> alike) {
        return alike.stream()
                .flatMap(former -> before(c, person, former).stream())
                .filter(one -> one.byDocument()
                        || !c.earlier().ofOthers().contains(one.in().caseId()))
                .toList();
    }

    /** Of two single persons one is the other, if the former case is named. */
    private static Optional<Before> before(SubmitApplication c, Transferee person, FormerCase former) {
        if (former.caseId().equals(c.earlier().named())
                && c.persons().size() == 1
                && former.persons().size() == 1) {
            return Optional.of(new Before(former, former.persons().getFirst(), true));
        }
        Set<IdentityKey> keys = keys(described(person));
        for (FormerCase.Person other : former.persons()) {
            Set<IdentityKey> common = new HashSet<>(keys(other.descriptions()));
            common.retainAll(keys);
            if (!common.isEmpty()) {
                boolean byDocument = common.stream().anyMatch(key -> key.kind() == IdentityKey.Kind.DOCUMENT);
                return Optional.of(new Before(former, other, byDocument));
            }
        }
        return Optional.empty();
    }

    /** Those by which a person is told for certain enough to have a duty follow from it. */
    private static Set<IdentityKey> keys(List<PersonalDetails> descriptions) {
        return descriptions.stream()
                .flatMap(description -> IdentityKey.of(description).stream())
                .filter(key -> key.kind() != IdentityKey.Kind.NAME_CONSONANTS_AND_BIRTH)
                .collect(Collectors.toSet());
    }

    private static List<PersonalDetails> described(Transferee person) {
        return person.details() instanceof Personal.Present<PersonalDetails> present
                ? List.of(present.value())
                : List.of();
    }

    private static List<NewEvidence> evidence(
            SubmitApplication c, int place, List<Before> before, TreatyProfile profile) {
        CaseId named = c.earlier().named();
        Transferee person = c.persons().get(place);
        if (before.stream()
                .anyMatch(one -> one.in().caseId().equals(named) && one.person().outcome() == Outcome.RUNNING)) {
            throw Refusal.conflict(
                    "former-case-ended",
                    "in the former case the application for persons[" + place
                            + "] has not ended; correct that one, or withdraw it");
        }
        List<Before> refused = before.stream()
                .filter(one -> one.person().outcome() == Outcome.REFUSED)
                .toList();
        if (named == null) {
            if (!refused.isEmpty()) {
                throw unnamed(place, refused.getFirst(), profile);
            }
            return List.of();
        }
        List<PersonalDetails> held = (refused.isEmpty() ? before : refused)
                .stream().flatMap(one -> one.person().descriptions().stream()).toList();
        Set<UUID> brought =
                refused.stream().flatMap(one -> one.in().brought().stream()).collect(Collectors.toSet());
        List<FormerCase.Person> there = refused.stream().map(Before::person).toList();
        Set<CorrectedField> fields =
                before.isEmpty() ? Set.of() : added(held, FiledSince.numbersBefore(there, brought), person);
        Set<UUID> filed = FiledSince.to(there, brought, held);
        if (fields.isEmpty() && filed.isEmpty() && !refused.isEmpty()) {
            throw rule(
                    "resubmission-brings-new-evidence",
                    "persons[" + place + "] was refused before, and nothing here was not there: give another document,"
                            + " name, date or place of birth, or nationality, or file other evidence in the former case",
                    profile);
        }
        return fields.isEmpty() && filed.isEmpty()
                ? List.of()
                : List.of(new NewEvidence(person.personId(), fields, filed));
    }

    private static Refusal unnamed(int place, Before refused, TreatyProfile profile) {
        return rule(
                "resubmission-names-the-former-case",
                "persons[" + place + "] was refused in your state's case "
                        + refused.in().caseId()
                        + ": name it as formerCase, and give what it did not have"
                        + (refused.byDocument() ? "" : "; of another person, name the case in casesOfOtherPersons"),
                profile);
    }

    private static Refusal rule(String name, String detail, TreatyProfile profile) {
        RuleBasis basis = profile.citation("resubmission");
        return Refusal.rule(
                name,
                detail + (basis.verified() ? "" : ". This is the platform's rule; no text of a treaty was read on it"),
                basis);
    }

    private static Set<CorrectedField> added(List<PersonalDetails> before, Set<String> filed, Transferee person) {
        Set<CorrectedField> added = EnumSet.noneOf(CorrectedField.class);
        described(person).forEach(now -> added.addAll(EvidenceAdded.to(before, filed, now)));
        return added;
    }
}
