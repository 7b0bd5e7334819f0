package homeward.request.application.submit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.DocumentDates;
import homeward.chassis.deciding.Refusal;
import homeward.events.PartialDate;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Majority;
import homeward.events.request.PersonalDetails;
import homeward.events.request.PersonalDetails.IdentityDocument;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.application.identity.IdentityKey;

/**
 * The persons of an application: one person or one family. Who is a minor follows from the date of birth; whoever can be
 * one is one.
 */
@RecordBuilder.Include(Transferee.class)
public final class Persons {

    /** Years. A date of birth before them is mistyped: of a child it would make an adult. */
    private static final int LONGEST_LIFE = 130;

    private static final BirthDate UNREADABLE = new BirthDate(null, null);

    private Persons() {}

    /**
     * Checks the persons and derives their age.
     *
     * @param today in the requesting state
     */
    static List<Transferee> checked(List<Transferee> persons, LocalDate today) {
        Set<PersonId> ids = new HashSet<>();
        for (Transferee person : persons) {
            if (!ids.add(person.personId())) {
                throw Refusal.invalid("persons", "a person appears twice");
            }
        }
        if (persons.stream().filter(p -> p.role() == FamilyRole.PRINCIPAL).count() != 1) {
            throw Refusal.invalid("persons", "exactly one person of an application must be its principal");
        }
        differentPersons(persons);
        Map<PersonId, BirthDate> births = new HashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            births.put(persons.get(i).personId(), birth(persons.get(i), today, "persons[" + i + "]"));
        }
        return IntStream.range(0, persons.size())
                .mapToObj(i -> aged(persons.get(i), births, today, "persons[" + i + "].accompaniedBy"))
                .toList();
    }

    /** A name and a date of birth are one person's; a passport may be that of a parent in which children are entered. */
    private static void differentPersons(List<Transferee> persons) {
        Set<IdentityKey> known = new HashSet<>();
        for (int i = 0; i < persons.size(); i++) {
            if (persons.get(i).details() instanceof Personal.Present<PersonalDetails> details) {
                Set<IdentityKey> keys = IdentityKey.of(details.value());
                keys.removeIf(key -> key.kind() != IdentityKey.Kind.NAME_AND_BIRTH);
                if (!Collections.disjoint(known, keys)) {
                    throw Refusal.invalid(
                            "persons[" + i + "]",
                            "has the name and date of birth of another person of the application");
                }
                known.addAll(keys);
            }
        }
    }

    /**
     * The person as corrected.
     *
     * @param accompaniedBy null: as before
     * @param all persons of the application, with the days on which minors come of age opened
     * @param today in the requesting state
     * @throws Refusal if the description is impossible
     */
    public static Transferee corrected(
            Transferee before,
            Personal<PersonalDetails> details,
            @Nullable PersonId accompaniedBy,
            List<Transferee> all,
            LocalDate today) {
        Transferee described = TransfereeBuilder.builder(before)
                .majority(null)
                .accompaniedBy(accompaniedBy)
                .details(details)
                .build();
        BirthDate born = described(described, today, "details");
        boolean minor = born.canBeMinor(today);
        if (accompaniedBy != null) {
            accompanied(minor, before.personId(), accompaniedBy, all, today);
        }
        return TransfereeBuilder.builder(described)
                .minor(minor)
                .majority(minor ? majority(before.personId(), born) : null)
                .accompaniedBy(!minor ? null : accompaniedBy == null ? before.accompaniedBy() : accompaniedBy)
                .build();
    }

    private static void accompanied(
            boolean minor, PersonId person, PersonId parent, List<Transferee> all, LocalDate today) {
        if (!minor) {
            throw Refusal.invalid("accompaniedBy", "only a minor has an accompanying parent");
        }
        if (all.stream()
                .filter(other -> !other.personId().equals(person) && canBeAdult(other, today))
                .noneMatch(other -> other.personId().equals(parent))) {
            throw Refusal.invalid("accompaniedBy", "the accompanying parent must be an adult of the same application");
        }
    }

    private static boolean canBeAdult(Transferee person, LocalDate today) {
        return !person.minor()
                || !(person.majority() instanceof Personal.Present<Majority> known)
                || known.value().possibleOn(today);
    }

    private static Transferee aged(Transferee person, Map<PersonId, BirthDate> births, LocalDate today, String field) {
        BirthDate born = births.getOrDefault(person.personId(), UNREADABLE);
        boolean minor = born.canBeMinor(today);
        PersonId parent = person.accompaniedBy();
        if (parent != null) {
            if (!minor) {
                throw Refusal.invalid(field, "only a minor has an accompanying parent");
            }
            BirthDate companion = births.get(parent);
            if (companion == null || parent.equals(person.personId()) || !companion.canBeAdult(today)) {
                throw Refusal.invalid(field, "the accompanying parent must be an adult of the same application");
            }
        }
        return TransfereeBuilder.builder(person)
                .minor(minor)
                .majority(minor ? majority(person.personId(), born) : null)
                .build();
    }

    private static @Nullable Personal<Majority> majority(PersonId person, BirthDate born) {
        Majority majority = born.majority();
        return majority.equals(Majority.UNKNOWN) ? null : Personal.of(person, majority);
    }

    private static BirthDate birth(Transferee person, LocalDate today, String field) {
        BirthDate born = described(person, today, field + ".details");
        if (person.details() instanceof Personal.Present<?> && born.contradicts(person.minor(), today)) {
            throw Refusal.invalid(field + ".minor", "contradicts the date of birth");
        }
        return born;
    }

    /**
     * Checks a description that stands alone.
     *
     * @param field its name in the request
     * @throws Refusal if it is impossible
     */
    public static void described(Personal<PersonalDetails> details, LocalDate today, String field) {
        if (details instanceof Personal.Present<PersonalDetails> present) {
            described(present.value(), today, field);
        }
    }

    private static BirthDate described(Transferee person, LocalDate today, String field) {
        return person.details() instanceof Personal.Present<?> present
                        && present.value() instanceof PersonalDetails details
                ? described(details, today, field)
                : UNREADABLE;
    }

    private static BirthDate described(PersonalDetails details, LocalDate today, String field) {
        if (details.surname() == null && details.givenNames() == null) {
            throw Refusal.invalid(field + ".surname", "a name is required; the only name of a person is the surname");
        }
        String place = field + ".dateOfBirth";
        BirthDate born = BirthDate.parse(details.dateOfBirth())
                .orElseThrow(() -> Refusal.invalid(place, "must be a date, a month, a year or \"unknown\""));
        if (born.after(today)) {
            throw Refusal.invalid(place, "must not lie in the future");
        }
        if (born.before(today.minusYears(LONGEST_LIFE))) {
            throw Refusal.invalid(place, "must not be more than " + LONGEST_LIFE + " years ago");
        }
        for (int i = 0; i < details.documents().size(); i++) {
            document(details.documents().get(i), born, today, field + ".documents[" + i + "].");
        }
        return born;
    }

    private static void document(IdentityDocument document, BirthDate born, LocalDate today, String prefix) {
        PartialDate issued = DocumentDates.checked(document.issuedOn(), document.expiresOn(), prefix, today)
                .issued();
        if (issued != null && born.earliest() != null && issued.certainlyBefore(born.earliest())) {
            throw Refusal.invalid(prefix + "issuedOn", "must not be before the person's birth");
        }
    }
}
