package homeward.histories;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aFolderHoldsItsOwnKeysInOrder() {
        kept.keep("figures/2026-Q2", "2");
        kept.keep("figures/2026-Q1", "1");
        kept.keep("figures-first", "3");
        kept.keep("figures0", "4");

        assertThat(kept.in("figures")).containsExactly("2026-Q1", "2026-Q2");
        assertThat(kept.in("other")).isEmpty();
    }
}
