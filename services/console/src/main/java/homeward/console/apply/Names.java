package homeward.console.apply;

import java.util.List;

/**
 * Names of the form's fields, without the person and document whom they are of: {@code p1.surname} is the surname of the first
 * person, {@code p1.d2.number} the number of that person's second document.
 */
final class Names {

    static final List<String> PARTIES = List.of(
            "returnKind",
            "requestedState",
            "agreement",
            "reference",
            "requestingAuthority",
            "requestedAuthority",
            "procedure",
            "irregularStayKnownSince");

    static final List<String> PERSON = List.of(
            "mrz",
            "surname",
            "givenNames",
            "patronymic",
            "maidenName",
            "alsoKnownAs",
            "day",
            "month",
            "year",
            "placeOfBirth",
            "sex",
            "physicalDescription",
            "nationalities",
            "languages",
            "category",
            "role",
            "accompaniedBy",
            "civilStatus",
            "fathersName",
            "mothersName",
            "lastAddress");

    static final List<String> DOCUMENT = List.of("kind", "number", "issuedOn", "issuedAt", "issuedBy", "expiresOn");

    static final List<String> CIRCUMSTANCES = List.of("stateOfHealth", "particularDanger");

    static final List<String> OBSERVATIONS = List.of("interviewRequested", "observations");

    private Names() {}

    static String of(int person, String field) {
        return "p" + person + "." + field;
    }

    static String of(int person, int document, String field) {
        return of(person, "d" + document + "." + field);
    }
}
