package homeward.local.access;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Personal data in a service's case file, and the roles that may open it.
 *
 * @param pointer JSON pointer (RFC 6901)
 */
record MayRead(String service, String pointer, Set<String> roles) {

    private static final Set<String> PERSON = Set.of(
            "requesting-officer",
            "requested-officer",
            "consular-officer",
            "transport-coordinator",
            "escort-leader",
            "child-protection-officer",
            "medical-officer",
            "reintegration-counsellor");

    /** Of the case of the first sample; {@link DisclosureWalkTest} searches for everything in another one. */
    static Stream<MayRead> everything() {
        String surname = "/application/persons/0/details/value/surname";
        return Stream.of(
                new MayRead("request", surname, PERSON),
                new MayRead("identification", surname, PERSON),
                new MayRead("transport-and-escort", surname, PERSON),
                new MayRead("reintegration", surname, PERSON),
                new MayRead(
                        "identification",
                        "/desk/persons/0/documents/0/number/value",
                        Set.of("requesting-officer", "requested-officer", "consular-officer", "transport-coordinator")),
                new MayRead("reintegration", "/desk/persons/0/objectives/value", Set.of("reintegration-counsellor")));
    }

    String name() {
        return service + pointer;
    }
}
