package homeward.docker;

import static homeward.docker.Altered.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RealmCheckTest {

    private static final Setup SETUP = Setup.read(Altered.ROOT);
    private static final ServiceFacts FACTS = ServiceFacts.read(Altered.ROOT);

    @Test
    void theFilesAgreeWithTheServices() {
        assertThat(RealmCheck.findings(SETUP, FACTS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anAlteredCopyIsFound(String finding, Setup altered) {
        assertThat(RealmCheck.findings(altered, FACTS))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    static Stream<Arguments> anAlteredCopyIsFound() {
        return Stream.of(
                arguments(
                        "the realm has the roles",
                        SETUP.realm(replace("\"name\": \"monitor\"", "\"name\": \"observer\""))),
                arguments(
                        "realm-role-mapper roles",
                        SETUP.realm(replace("\"claim.name\": \"roles\"", "\"claim.name\": \"groups\""))),
                arguments(
                        "attribute-mapper state",
                        SETUP.realm(replace("\"claim.name\": \"state\"", "\"claim.name\": \"country\""))),
                arguments(
                        "not for the audience",
                        SETUP.realm(replace(
                                "\"included.custom.audience\": \"homeward\"",
                                "\"included.custom.audience\": \"account\""))),
                arguments("are not signed as", SETUP.realm(replace("\"RS256\"", "\"ES256\""))),
                arguments(
                        "lack the claims",
                        SETUP.realm(text -> text.replaceFirst(
                                "\"defaultClientScopes\": \\[\\s*\"homeward\"",
                                "\"defaultClientScopes\": [\"basic\""))),
                arguments(
                        "may change the state acted for",
                        SETUP.realm(
                                replace("\\\"edit\\\":[\\\"admin\\\"]", "\\\"edit\\\":[\\\"admin\\\",\\\"user\\\"]"))),
                arguments(
                        "exactly one role",
                        SETUP.realm(text -> text.replaceFirst(
                                "\"realmRoles\": \\[\\s*\"auditor\"",
                                "\"realmRoles\": [\"auditor\", \"administrator\""))),
                arguments(
                        "no user with the role auditor",
                        SETUP.realm(text ->
                                text.replaceAll("\"realmRoles\": \\[\\s*\"auditor\"", "\"realmRoles\": [\"monitor\""))),
                arguments(
                        "no user rus-requested-officer",
                        SETUP.realm(
                                replace("\"username\": \"rus-requested-officer\"", "\"username\": \"rus-officer\""))),
                arguments(
                        "belongs to a state",
                        SETUP.realm(text -> text.replaceFirst(
                                "(\"operator@platform.example\",\\s*\"attributes\": \\{)",
                                "$1 \"state\": [\"NLD\"],"))),
                arguments("has no state", SETUP.realm(text -> text.replaceFirst("\"ARM\"", "\"\""))));
    }
}
