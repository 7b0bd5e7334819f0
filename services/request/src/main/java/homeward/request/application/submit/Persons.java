package homeward.request.application.submit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.FamilyRole;

/** Checks that the persons of an application are one person or one family. */
final class Persons {

    private Persons() {}

    static void check(List<Transferee> persons, Instant now) {
        Map<PersonId, Transferee> byId = new HashMap<>();
        for (Transferee person : persons) {
            if (byId.put(person.personId(), person) != null) {
                throw Refusal.invalid("persons", "a person appears twice");
            }
        }
        if (persons.stream().filter(p -> p.role() == FamilyRole.PRINCIPAL).count() != 1) {
            throw Refusal.invalid("persons", "exactly one person of an application must be its principal");
        }
        for (int i = 0; i < persons.size(); i++) {
            checkParent(persons.get(i), byId, "persons[" + i + "].accompaniedBy");
            checkAge(persons.get(i), now, "persons[" + i + "].minor");
        }
    }

    private static void checkParent(Transferee person, Map<PersonId, Transferee> byId, String field) {
        PersonId parent = person.accompaniedBy();
        if (parent == null) {
            return;
        }
        if (!person.minor()) {
            throw Refusal.invalid(field, "only a minor has an accompanying parent");
        }
        Transferee companion = byId.get(parent);
        if (companion == null || companion.minor()) {
            throw Refusal.invalid(field, "the accompanying parent must be an adult of the same application");
        }
    }

    private static void checkAge(Transferee person, Instant now, String field) {
        if (person.details() instanceof Personal.Present<?> present
                && present.value() instanceof PersonalDetails details) {
            BirthDate born = BirthDate.parse(details.dateOfBirth())
                    .orElseThrow(() -> Refusal.invalid(
                            field.replace(".minor", ".details.dateOfBirth"), "must be a date, a month or a year"));
            if (born.contradicts(person.minor(), now.atZone(ZoneOffset.UTC).toLocalDate())) {
                throw Refusal.invalid(field, "contradicts the date of birth");
            }
        }
    }
}
