package homeward.events.request;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;

/**
 * One person whose readmission is applied for. Sections A to E of the common form are sealed; the rest is not personal.
 *
 * @param minor whether the person can be under 18 on the day of submission, by the latest possible date of birth
 * @param majority when a minor comes of age; null for adults and if the date of birth is unknown
 * @param accompaniedBy accompanying parent of a minor; null for adults and unaccompanied minors
 * @param circumstances section D (health, danger); special category, for escort and medical staff only; present also if
 *     there is nothing to say, so that its presence tells nothing
 */
public record Transferee(
        PersonId personId,
        Category category,
        FamilyRole role,
        boolean minor,
        @Nullable Personal<Majority> majority,
        @Nullable PersonId accompaniedBy,
        Personal<PersonalDetails> details,
        Personal<SpecialCircumstances> circumstances) {

    public enum Category {
        OWN_NATIONAL,
        FORMER_NATIONAL,
        THIRD_COUNTRY_NATIONAL,
        STATELESS
    }

    public enum FamilyRole {
        PRINCIPAL,
        SPOUSE,
        CHILD,
        OTHER_RELATIVE
    }
}
