package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/**
 * What somebody can find out who knows everything that is published, and how it is made: every course of the counts that leads to
 * the same publications is gone through.
 */
class FivesTest {

    private static final int MINIMUM = 5;

    /**
     * The publications of a year, of all its quarters and so of the year, of at most ten each, and every course that leads to
     * them.
     */
    private static final Map<List<Integer>, List<List<Integer>>> YEARS = years();

    private static Map<List<Integer>, List<List<Integer>>> years() {
        Map<List<Integer>, List<List<Integer>>> all = new HashMap<>();
        for (List<Integer> quarters : choices(4, 14)) {
            List<Integer> told = published(quarters);
            if (told.stream().allMatch(count -> count <= 10)) {
                all.computeIfAbsent(told, _ -> new ArrayList<>()).add(quarters);
            }
        }
        return all;
    }

    /** What is published of each quarter. */
    private static List<Integer> published(List<Integer> quarters) {
        List<Integer> told = new ArrayList<>();
        int count = 0;
        int whole = 0;
        for (int quarter : quarters) {
            count += quarter;
            int next = Fives.whole(whole, count, MINIMUM);
            told.add(next - whole);
            whole = next;
        }
        return told;
    }

    private static List<List<Integer>> choices(int places, int most) {
        List<List<Integer>> all = List.of(List.of());
        for (int place = 0; place < places; place++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> shorter : all) {
                for (int value = 0; value <= most; value++) {
                    List<Integer> one = new ArrayList<>(shorter);
                    one.add(value);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    @Test
    void whatIsPublishedIsAlwaysAMultipleOfTheMinimum() {
        assertThat(YEARS.keySet())
                .hasSize(81)
                .allSatisfy(told -> assertThat(told).allMatch(count -> count >= 0 && count % MINIMUM == 0));
    }

    @Test
    void I20_whereNothingIsPublishedOfAQuarterAnyCountBelowTheMinimumIsPossible() {
        YEARS.forEach((told, courses) -> {
            for (int quarter = 0; quarter < told.size(); quarter++) {
                if (told.get(quarter) == 0) {
                    assertThat(possible(courses, quarter))
                            .as("quarter %s of %s", quarter, told)
                            .contains(0, 4);
                }
            }
        });
    }

    @Test
    void I20_noCountOfAQuarterCanBeComputedFromAllQuartersAndTheYear() {
        YEARS.forEach((told, courses) -> {
            for (int quarter = 0; quarter < told.size(); quarter++) {
                assertThat(possible(courses, quarter))
                        .as("quarter %s of %s", quarter, told)
                        .hasSizeGreaterThanOrEqualTo(MINIMUM);
            }
        });
    }

    private static Set<Integer> possible(List<List<Integer>> courses, int quarter) {
        Set<Integer> found = new TreeSet<>();
        courses.forEach(course -> found.add(course.get(quarter)));
        return found;
    }

    /** In the long run nothing is lost: what is published is at most four behind. */
    @Test
    void whatIsKeptBackIsCarriedIntoTheNextQuarter() {
        YEARS.forEach((told, courses) ->
                courses.forEach(course -> assertThat(sum(course) - sum(told)).isBetween(0, MINIMUM - 1)));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void aCountThatShrankIsPublishedAsBefore() {
        assertThat(Fives.whole(10, 7, MINIMUM)).isEqualTo(10);
        assertThat(Fives.whole(10, 14, MINIMUM)).isEqualTo(10);
        assertThat(Fives.whole(10, 15, MINIMUM)).isEqualTo(15);
    }

    /** Of the applications that were answered in a quarter as many had been submitted by then, so one is the least of the other. */
    @Test
    void aMeasureThatPresupposesAnotherTellsNothingOfIt() {
        Map<List<Integer>, List<List<Integer>>> byPublication = new HashMap<>();
        for (List<Integer> submitted : choices(2, 14)) {
            for (List<Integer> answered : choices(2, 14)) {
                List<Integer> told = new ArrayList<>(published(submitted));
                told.addAll(published(answered));
                if (answered.getFirst() <= submitted.getFirst()
                        && sum(answered) <= sum(submitted)
                        && told.stream().allMatch(count -> count <= 10)) {
                    List<Integer> course = new ArrayList<>(submitted);
                    course.addAll(answered);
                    byPublication.computeIfAbsent(told, _ -> new ArrayList<>()).add(course);
                }
            }
        }
        byPublication.forEach((told, courses) -> IntStream.range(0, 4)
                .forEach(place -> assertThat(possible(courses, place))
                        .as("place %s of %s", place, told)
                        .hasSizeGreaterThanOrEqualTo(MINIMUM)));
    }
}
