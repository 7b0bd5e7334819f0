package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import homeward.console.api.Problem;
import homeward.console.words.Speech;
import homeward.console.words.States;

class DryRunTest {

    private static final Speech RUSSIAN =
            new Speech(Locale.of("ru"), States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));

    @Test
    void aRuleIsSaidInRussianWithTheCaseThatTheServiceNames() {
        assertThat(said("persons[0] was refused in your state's case 3f0c5d5c-7a0f-4f0a-9c3f-000000000001: name it"))
                .isEqualTo(RUSSIAN.word("rule", "resubmission-names-the-former-case")
                        + ": 3f0c5d5c-7a0f-4f0a-9c3f-000000000001")
                .startsWith("По одному из лиц");
    }

    @Test
    void withoutACaseNothingIsAdded() {
        assertThat(said("no case is named")).isEqualTo(RUSSIAN.word("rule", "resubmission-names-the-former-case"));
    }

    private static String said(String detail) {
        Problem problem = new Problem(422, "resubmission-names-the-former-case", detail, null, null, null, null);
        return DryRun.found(problem, new Answers(Map.of()), RUSSIAN).getFirst().text();
    }
}
