package homeward.local.faults;

/** Fictional request bodies of the load. */
final class Forms {

    static final String APPLICATION = """
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

    static String concern(String personId) {
        return """
                {"personId": "%s", "ground": "SUSPENSIVE_APPEAL", "account": "An appeal was lodged."}
                """.formatted(personId);
    }
}
