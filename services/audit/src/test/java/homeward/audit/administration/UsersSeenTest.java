package homeward.audit.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import homeward.audit.administration.UsersReport.User;
import homeward.histories.LedgerSearch.Act;

class UsersSeenTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T12:00:00Z");

    private final UsersSeen seen = new UsersSeen();

    @Test
    void whoeverActedLastComesFirstWithTheFirstAndLastOfEverythingDone() {
        seen.add(new Act("one", "Return office", TUESDAY, true));
        seen.add(new Act("one", "Return office", MONDAY, false));
        seen.add(new Act("one", "Return office", TUESDAY, false));
        seen.add(new Act("other", "Return office", FRIDAY, true));

        assertThat(seen.report(MONDAY, 5).users())
                .containsExactly(
                        new User("other", "Return office", 1, 0, FRIDAY, FRIDAY),
                        new User("one", "Return office", 1, 2, MONDAY, TUESDAY));
    }

    @Test
    void oneUserOfTwoAuthoritiesIsListedForEach() {
        seen.add(new Act("one", "Return office", MONDAY, true));
        seen.add(new Act("one", "Border police", TUESDAY, true));

        assertThat(seen.report(MONDAY, 5).users())
                .extracting(User::authority)
                .containsExactly("Border police", "Return office");
    }

    @Test
    void rulesClocksAndPersonsWithALetterAreNoUsers() {
        seen.add(new Act("policy:suspend", "homeward", MONDAY, true));
        seen.add(new Act("clock:deadlines", "clock", MONDAY, true));
        seen.add(new Act("person:3f0c5d5c-7a0f-4f0a-9c3f-000000000001", "person", MONDAY, false));

        assertThat(seen.report(MONDAY, 5)).isEqualTo(new UsersReport(MONDAY, List.of(), 0));
    }

    @Test
    void whoeverIsNotListedIsCounted() {
        seen.add(new Act("one", "Return office", MONDAY, true));
        seen.add(new Act("other", "Return office", TUESDAY, true));
        seen.add(new Act("third", "Return office", FRIDAY, true));

        assertThat(seen.report(MONDAY, 2).more()).isEqualTo(1);
        assertThat(seen.report(MONDAY, 2).users()).extracting(User::actor).containsExactly("third", "other");
    }
}
