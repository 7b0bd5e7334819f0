package homeward.request.application.submit;

/** The form, filled in for a fictional person; shown in the API description. */
final class Example {

    static final String FORM = """
            {
              "reference": "AT-2026-0017",
              "requestingState": "AUT",
              "requestedState": "RUS",
              "requestingAuthority": "Federal Office for Immigration and Asylum",
              "requestedAuthority": "Ministry of the Interior, Main Directorate for Migration",
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
                    "dateOfBirth": "1990-04",
                    "placeOfBirth": "Perm",
                    "sex": "M",
                    "nationalities": ["RUS"],
                    "languages": ["Russian"],
                    "documents": [{"kind": "PASSPORT", "number": "00 0000000", "expiresOn": "2027-01-31"}]
                  },
                  "circumstances": {"stateOfHealth": "Needs insulin twice a day"}
                }
              ],
              "observations": "The person would like to collect belongings in Linz before departure."
            }
            """;

    private Example() {}
}
