package homeward.request.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;

/** Free text about one person, in the body of a request; sealed under that person's key. */
public record Explanation(
        PersonId personId, @NotBlank @Size(max = 4000) String text) {

    public static @Nullable Personal<String> personal(@Nullable Explanation explanation) {
        return explanation == null ? null : Personal.of(explanation.personId(), explanation.text());
    }

    /** Free text about a person named elsewhere in the request. */
    public static @Nullable Personal<String> personal(PersonId person, @Nullable String text) {
        return text == null ? null : Personal.of(person, text);
    }
}
