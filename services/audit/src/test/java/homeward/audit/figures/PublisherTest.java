package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final FiguresPolicies POLICIES = FiguresPolicyFile.read();
    private static final Quarter DUE = new Quarter(2026, 4);

    /** Applications submitted in a quarter of 2026, by its number. */
    private static Tally tally(int... quarters) {
        Tally tally = new Tally();
        for (int quarter : quarters) {
            tally.add(new Fact(
                    Measure.SUBMITTED, new Quarter(2026, quarter).ends().minusSeconds(1), null));
        }
        return tally;
    }

    @Test
    void publicationBeginsWhereAFiveOfAPairIsFull() {
        List<Tally> all = List.of(tally(1, 1, 1, 1, 3), tally(2, 2, 2));

        assertThat(Publisher.first(all, DUE, POLICIES)).isEqualTo(new Quarter(2026, 3));
    }

    @Test
    void withoutAFiveItBeginsWithTheQuarterThatIsDue() {
        assertThat(Publisher.first(List.of(), DUE, POLICIES)).isEqualTo(DUE);
        assertThat(Publisher.first(List.of(tally(1, 1, 1, 1), tally(2)), DUE, POLICIES))
                .isEqualTo(DUE);
        assertThat(Publisher.first(List.of(tally(4, 4, 4, 4, 4)), new Quarter(2026, 2), POLICIES))
                .isEqualTo(new Quarter(2026, 2));
    }
}
