package homeward.local.faults;

import java.time.LocalDate;

/** Fictional request bodies of the load. */
final class Forms {

    private static final String APPLICATION = """
            {
              "reference": "LOAD-1",
              "requestingState": "AUT",
              "requestedState": "RUS",
              "requestingAuthority": "Office of the requesting state",
              "requestedAuthority": "Office of the requested state",
              "treaty": {"agreement": "EU-RUS-2006"},
              "procedure": "NORMAL",
              "returnKind": "FORCED",
              "interviewRequested": false,
              "persons": [
                {
                  "category": "OWN_NATIONAL",
                  "role": "PRINCIPAL",
                  "minor": false,
                  "details": {
                    "surname": "SAMPLE",
                    "givenNames": "Alex",
                    "dateOfBirth": "1990",
                    "sex": "X",
                    "nationalities": ["RUS"]
                  }
                }
              ]
            }
            """;

    static final String EVIDENCE = """
            {"kind": "PASSPORT_COPY", "number": "00 0000000", "remarks": "Found in the luggage"}
            """;

    private Forms() {}

    /** An application for another person each time. */
    static String application(int number) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(number);
        return APPLICATION.replace("\"1990\"", "\"" + born + "\"");
    }

    static String concern(String personId) {
        return """
                {"personId": "%s", "ground": "SUSPENSIVE_APPEAL", "account": "An appeal was lodged."}
                """.formatted(personId);
    }
}
