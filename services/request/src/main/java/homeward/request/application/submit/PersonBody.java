package homeward.request.application.submit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.chassis.rest.Lengths;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;

/**
 * One person of the form.
 *
 * @param minor under 18 today; decided by the date of birth, which it must not contradict
 * @param accompaniedBy for a minor, the number of the accompanying parent in the list of persons, from 1
 * @param circumstances section D; absent if there are none
 */
public record PersonBody(
        Category category,
        FamilyRole role,
        boolean minor,
        @Nullable @Min(1) @Max(20) Integer accompaniedBy,
        @Valid DetailsBody details,
        @Nullable @Valid CircumstancesBody circumstances) {

    /** Section D of the form. */
    public record CircumstancesBody(
            @Nullable @Size(max = Lengths.REMARK) String stateOfHealth,
            @Nullable @Size(max = Lengths.REMARK) String particularDanger) {}

    Transferee transferee(PersonId id, @Nullable PersonId parent) {
        return new Transferee(
                id,
                category,
                role,
                minor,
                null,
                parent,
                Personal.of(id, details.details()),
                Personal.of(id, special()));
    }

    /** Sealed also if there are none, so that nobody learns whether there are. */
    private SpecialCircumstances special() {
        return circumstances == null
                ? new SpecialCircumstances(null, null)
                : new SpecialCircumstances(circumstances.stateOfHealth(), circumstances.particularDanger());
    }
}
