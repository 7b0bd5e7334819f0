package homeward.events.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Sections A to C and E of the common readmission application form for one person. Personal data: only within {@link
 * homeward.events.Personal}.
 *
 * @param surname the primary identifier of ICAO 9303; the only name of a person who has one name
 * @param givenNames null for a person with one name; one of the two is present
 * @param dateOfBirth {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}, as far as known, or {@code unknown}
 * @param sex {@code F}, {@code M} or {@code X}
 * @param nationalities current and previous nationalities, ISO 3166-1 alpha-3 or ICAO 9303 codes
 */
public record PersonalDetails(
        @Nullable String surname,
        @Nullable String givenNames,
        @Nullable String patronymic,
        @Nullable String maidenName,
        List<String> alsoKnownAs,
        String dateOfBirth,
        @Nullable String placeOfBirth,
        String sex,
        @Nullable String physicalDescription,
        List<String> nationalities,
        List<String> languages,
        @Nullable CivilStatus civilStatus,
        @Nullable String fathersName,
        @Nullable String mothersName,
        @Nullable String lastAddressInRequestedState,
        List<IdentityDocument> documents) {

    public enum CivilStatus {
        SINGLE,
        MARRIED,
        DIVORCED,
        WIDOWED
    }

    /**
     * Section E: a document attached as a means of evidence.
     *
     * @param kind e.g. passport, identity card, driving licence, other official document
     */
    public record IdentityDocument(
            Kind kind,
            String number,
            @Nullable String issuedOn,
            @Nullable String issuedAt,
            @Nullable String issuedBy,
            @Nullable String expiresOn) {

        public enum Kind {
            PASSPORT,
            IDENTITY_CARD,
            DRIVING_LICENCE,
            OTHER_OFFICIAL_DOCUMENT
        }
    }
}
