package homeward.local.access;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Personal data in a service's case file, and the roles that may open it.
 *
 * @param pointer JSON pointer (RFC 6901)
 */
record MayRead(String service, String pointer, Set<String> roles) {

    static Stream<MayRead> everything() {
        return Stream.of(
                new MayRead(
                        "request",
                        "/application/persons/0/details/value/surname",
                        Set.of("requesting-officer", "requested-officer", "consular-officer", "escort-leader")),
                new MayRead(
                        "identification",
                        "/application/persons/0/details/value/surname",
                        Set.of("requesting-officer", "requested-officer", "consular-officer")),
                new MayRead(
                        "transport-and-escort",
                        "/application/persons/0/details/value/surname",
                        Set.of(
                                "requesting-officer",
                                "requested-officer",
                                "transport-coordinator",
                                "escort-leader",
                                "child-protection-officer",
                                "medical-officer")),
                new MayRead(
                        "reintegration",
                        "/application/persons/0/details/value/surname",
                        Set.of("requesting-officer", "requested-officer", "reintegration-counsellor")));
    }

    String name() {
        return service + pointer;
    }
}
