package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import homeward.audit.figures.Releases.Publication;
import homeward.events.StateCode;

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
    void whatWasPublishedOfAPairDoesNotCountAgainAfterAGapInWhatCanBeRead() {
        Pair pair = new Pair(new StateCode("AUT"), new StateCode("RUS"));
        Map<Pair, Tally> whole = Map.of(pair, tally(1, 1, 1, 1, 1, 1, 3));
        Quarter quarter = new Quarter(2026, 1);
        Optional<Publication> first = published(whole, quarter, Optional.empty());
        Optional<Publication> gap = published(Map.of(), quarter.next(), first);

        assertThat(published(whole, new Quarter(2026, 3), gap).orElseThrow().of(pair))
                .isEqualTo(first.orElseThrow().of(pair));
        assertThat(gap.orElseThrow().of(pair).counts()).isEqualTo(Map.of(Measure.SUBMITTED, 5));
    }

    private static Optional<Publication> published(
            Map<Pair, Tally> all, Quarter quarter, Optional<Publication> before) {
        FiguresPolicies.Version policy = POLICIES.of(quarter);
        return Optional.of(new Publication(
                quarter.ends(),
                policy.minimum(),
                policy.basis(),
                Publisher.pairs(all, quarter, policy.minimum(), before, Optional.empty())));
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
