package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LastingTest {

    private static final int MINIMUM = 5;

    /** 1, 2, 3 and so on. */
    private static List<Integer> days(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    @Test
    void aMedianHasTheMinimumOnEitherSide() {
        assertThat(Lasting.of(Stage.RECEIPT, days(14), Map.of(Measure.RECEIVED, 10), MINIMUM))
                .isEmpty();
        assertThat(Lasting.of(Stage.RECEIPT, days(11), Map.of(Measure.RECEIVED, 15), MINIMUM))
                .contains(new Lasting(Stage.RECEIPT, 6, null));
    }

    @Test
    void aNinthDecileHasTheMinimumBeyond() {
        assertThat(Lasting.of(Stage.RECEIPT, days(54), Map.of(Measure.RECEIVED, 50), MINIMUM))
                .contains(new Lasting(Stage.RECEIPT, 27, null));
        assertThat(Lasting.of(Stage.RECEIPT, days(51), Map.of(Measure.RECEIVED, 55), MINIMUM))
                .contains(new Lasting(Stage.RECEIPT, 26, 46));
    }

    @Test
    void theCountsOfAllThatEndAStageAddUpAsFarAsTheyAreSure() {
        Map<Measure, Integer> counts =
                Map.of(Measure.RETURNED_VOLUNTARILY, 10, Measure.RETURNED_BY_FORCE, 10, Measure.SUBMITTED, 500);

        assertThat(Lasting.of(Stage.RETURN, days(20), counts, MINIMUM)).contains(new Lasting(Stage.RETURN, 10, null));
        assertThat(Lasting.of(Stage.REPLY, days(20), Map.of(Measure.REFUSED_IN_TIME, 15), MINIMUM))
                .isEmpty();
        assertThat(Lasting.of(Stage.REPLY, days(20), Map.of(Measure.REFUSED_IN_TIME, 20), MINIMUM))
                .contains(new Lasting(Stage.REPLY, 10, null));
    }

    /** Which can only be if some became known after their quarter was published. */
    @Test
    void fewerThanWasPublishedAreNotEnough() {
        assertThat(Lasting.of(Stage.RECEIPT, days(10), Map.of(Measure.RECEIVED, 100), MINIMUM))
                .isEmpty();
    }
}
