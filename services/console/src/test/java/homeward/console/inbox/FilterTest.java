package homeward.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.CaseLine;
import homeward.console.words.Speech;
import homeward.console.words.States;

class FilterTest {

    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");
    private static final Speech SAY = new Speech(Locale.ENGLISH, States.zone("NLD"), NOW);

    private final Filter filter = new Filter();

    @Test
    void withoutAnyFieldOpenCasesAreTaken() {
        assertThat(takes(item("RECEIVED", NOW.plusSeconds(60)))).isTrue();
        assertThat(takes(item("CLOSED", null))).isFalse();
    }

    @Test
    void overdueMeansPassed() {
        filter.due = "over";

        assertThat(takes(item("RECEIVED", NOW.minusSeconds(60)))).isTrue();
        assertThat(takes(item("RECEIVED", NOW.plusSeconds(60)))).isFalse();
        assertThat(takes(item("RECEIVED", null))).isFalse();
    }

    @Test
    void aDayTakesWhatEndsAtItsMidnight() {
        filter.due = "2026-05-27";

        assertThat(takes(item("RECEIVED", Instant.parse("2026-05-27T22:00:00Z")))).isTrue();
        assertThat(takes(item("RECEIVED", Instant.parse("2026-05-27T22:00:01Z")))).isFalse();
    }

    @Test
    void aValueThatMeansNothingFiltersNothing() {
        filter.due = "soon";
        filter.direction = "sideways";

        assertThat(takes(item("RECEIVED", NOW.plusSeconds(60)))).isTrue();
    }

    @Test
    void anotherFieldKeepsTheOthers() {
        filter.text = "a&b";
        filter.partner = "RUS";

        assertThat(filter.with("due", "over")).isEqualTo("/inbox?q=a%26b&partner=RUS&due=over");
        assertThat(filter.with("q", null)).isEqualTo("/inbox?partner=RUS");
    }

    private boolean takes(WorkItem item) {
        return filter.takes(item, "NLD", SAY);
    }

    private static WorkItem item(String stage, @Nullable Instant due) {
        var form = new Application.Form(
                "NL-1", "NLD", "RUS", "one", "other", new Application.Treaty("T", null, 1), "NORMAL", "FORCED", false, NOW);
        var line = new CaseLine(
                "c", form, 1, new CaseLine.Stages(stage, List.of(), "EXPECTED", List.of()), false, due, NOW, NOW);
        return new WorkItem(line, due, due == null ? null : Service.REQUEST);
    }
}
