package homeward.chassis.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;

/**
 * Free text about one person in a request body; sealed with that person's key.
 *
 * @param personId the person whose key seals the text; a person of the case
 * @param text 1 to {@value Lengths#FREE_TEXT} characters
 */
public record PersonalText(
        PersonId personId,
        @NotBlank @Size(max = Lengths.FREE_TEXT) String text) {

    /** The text in the form a command carries; null if none was given. */
    public static @Nullable Personal<String> of(@Nullable PersonalText text) {
        return text == null ? null : Personal.of(text.personId(), text.text());
    }

    /** Free text about a person named elsewhere in the request; null if none was given. */
    public static @Nullable Personal<String> about(PersonId person, @Nullable String text) {
        return text == null ? null : Personal.of(person, text);
    }
}
