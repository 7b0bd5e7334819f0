package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        assertThat(Lasting.of(Stage.REPLY, days(20), Map.of(Measure.REFUSED_NOT_A_NATIONAL, 10), MINIMUM))
                .isEmpty();
        assertThat(Lasting.of(Stage.REPLY, days(20), Map.of(Measure.REFUSED_NOT_A_NATIONAL, 15), MINIMUM))
                .contains(new Lasting(Stage.REPLY, 10, null));
    }

    /** Which can only be if some became known after their quarter was published. */
    @Test
    void fewerThanWasPublishedAreNotEnough() {
        assertThat(Lasting.of(Stage.RECEIPT, days(10), Map.of(Measure.RECEIVED, 100), MINIMUM))
                .isEmpty();
    }

    /** In time takes one day, late a hundred: whatever is possible for whoever knows the counts leads to the same durations. */
    @Test
    void whatIsToldSaysNoMoreOfTheLateThanTheirCount() {
        int told = 0;
        for (int inTime = 0; inTime <= 120; inTime += MINIMUM) {
            for (int late = 0; late <= 120; late += MINIMUM) {
                Map<Measure, Integer> counts = Map.of(Measure.DOCUMENT_IN_TIME, inTime, Measure.DOCUMENT_LATE, late);
                Set<Optional<Lasting>> possible = possible(inTime, late, counts);
                assertThat(possible).as("%s in time, %s late", inTime, late).hasSize(1);
                told += possible.iterator().next().isPresent() ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThan(400);
    }

    private static Set<Optional<Lasting>> possible(int inTime, int late, Map<Measure, Integer> counts) {
        Set<Optional<Lasting>> found = new HashSet<>();
        int within = Measure.DOCUMENT_LATE.within(MINIMUM);
        int together = Precondition.slack(List.of(Measure.DOCUMENT_IN_TIME, Measure.DOCUMENT_LATE), MINIMUM);
        for (int i = Math.max(0, inTime - within); i <= inTime + within; i++) {
            for (int l = Math.max(0, late - within); l <= late + within; l++) {
                if (Math.abs(i + l - inTime - late) <= together) {
                    List<Integer> days = new ArrayList<>(Collections.nCopies(i, 1));
                    days.addAll(Collections.nCopies(l, 100));
                    found.add(Lasting.of(Stage.DOCUMENT, days, counts, MINIMUM));
                }
            }
        }
        return found;
    }

    @Test
    void aRankThatLiesOnEitherSideOfTheLimitIsNotTold() {
        Map<Measure, Integer> counts = Map.of(Measure.DOCUMENT_IN_TIME, 80, Measure.DOCUMENT_LATE, 5);

        assertThat(Lasting.of(Stage.DOCUMENT, days(85), counts, MINIMUM))
                .contains(new Lasting(Stage.DOCUMENT, 43, null));
        assertThat(Lasting.of(Stage.DOCUMENT, days(85), Map.of(Measure.DOCUMENT_IN_TIME, 85), MINIMUM))
                .contains(new Lasting(Stage.DOCUMENT, 43, 77));
    }
}
