package homeward.request.application.submit;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.chassis.rest.Lengths;
import homeward.events.request.PersonalDetails;
import homeward.events.request.PersonalDetails.CivilStatus;
import homeward.events.request.PersonalDetails.IdentityDocument;

/**
 * Sections A to C and E of the form for one person.
 *
 * @param surname the only name of a person who has one name
 * @param givenNames left out for a person with one name
 * @param dateOfBirth {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}, as far as known, or {@code unknown}
 */
public record DetailsBody(
        @Nullable @Size(min = 1, max = Lengths.NAME) String surname,
        @Nullable @Size(min = 1, max = Lengths.NAME) String givenNames,
        @Nullable @Size(max = Lengths.NAME) String patronymic,
        @Nullable @Size(max = Lengths.NAME) String maidenName,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = Lengths.NAME) String> alsoKnownAs,

        @Pattern(regexp = "\\d{4}(-\\d{2}(-\\d{2})?)?|unknown")
        String dateOfBirth,

        @Nullable @Size(max = 200) String placeOfBirth,
        @Pattern(regexp = "[FMX]") String sex,
        @Nullable @Size(max = 1000) String physicalDescription,
        @NotEmpty @Size(max = 10) List<@Pattern(regexp = "[A-Z]{1,3}") String> nationalities,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = Lengths.NUMBER) String> languages,
        @Nullable CivilStatus civilStatus,
        @Nullable @Size(max = Lengths.NAME) String fathersName,
        @Nullable @Size(max = Lengths.NAME) String mothersName,
        @Nullable @Size(max = 300) String lastAddressInRequestedState,
        @Nullable @Size(max = 20) List<@Valid DocumentBody> documents) {

    /** Section E: a document attached as evidence. */
    public record DocumentBody(
            IdentityDocument.Kind kind,
            @NotBlank @Size(max = Lengths.NUMBER) String number,
            @Nullable @Size(max = Lengths.PARTIAL_DATE) String issuedOn,
            @Nullable @Size(max = Lengths.NAME) String issuedAt,
            @Nullable @Size(max = Lengths.NAME) String issuedBy,
            @Nullable @Size(max = Lengths.PARTIAL_DATE) String expiresOn) {

        IdentityDocument document() {
            return new IdentityDocument(kind, number, issuedOn, issuedAt, issuedBy, expiresOn);
        }
    }

    /** The event's form of the same. */
    public PersonalDetails details() {
        return new PersonalDetails(
                surname,
                givenNames,
                patronymic,
                maidenName,
                orNone(alsoKnownAs),
                dateOfBirth,
                placeOfBirth,
                sex,
                physicalDescription,
                nationalities,
                orNone(languages),
                civilStatus,
                fathersName,
                mothersName,
                lastAddressInRequestedState,
                orNone(documents).stream().map(DocumentBody::document).toList());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
