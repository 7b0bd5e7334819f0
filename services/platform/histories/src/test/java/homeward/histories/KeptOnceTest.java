package homeward.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import homeward.testkit.TestStore;

class KeptOnceTest {

    private final KeptOnce kept = new KeptOnce(TestStore.newDatabase());

    @Test
    void theFirstTextUnderAKeyStays() {
        kept.keep("figures/2026-Q1", "first");
        kept.keep("figures/2026-Q1", "second");

        assertThat(kept.find("figures/2026-Q1")).contains("first");
        assertThat(kept.find("figures/2026-Q2")).isEmpty();
    }

    @Test
    void aFolderHoldsItsOwnTextsInOrder() {
        kept.keep("figures/2026-Q1/b", "2");
        kept.keep("figures/2026-Q1/a", "1");
        kept.keep("figures/2026-Q10/c", "3");
        kept.keep("figures/2026/d", "4");

        assertThat(kept.in("figures/2026-Q1")).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(kept.in("figures/2026")).containsExactly(Map.entry("d", "4"));
    }
}
