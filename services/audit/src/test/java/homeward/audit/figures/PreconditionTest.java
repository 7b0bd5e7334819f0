package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/**
 * What somebody can find out of one measure by another that presupposes it: all courses that lead to the same publications are
 * gone through.
 */
class PreconditionTest {

    private static final int MINIMUM = 5;
    private static final Quarter QUARTER = new Quarter(2026, 1);
    private static final List<Measure> CONSENTS = List.of(Measure.APPROVED_IN_TIME, Measure.LATE, Measure.SILENCE);
    private static final List<Measure> RETURNS = List.of(Measure.RETURNED_VOLUNTARILY, Measure.RETURNED_BY_FORCE);
    private static final List<Measure> CLAIMED =
            List.of(Measure.RETURNED_VOLUNTARILY, Measure.RETURNED_BY_FORCE, Measure.READMITTED_IN_ERROR);

    /** By what is published: of each place of a course, the counts that are possible. */
    private final Map<List<Integer>, List<Set<Integer>>> possible = new HashMap<>();

    private void learn(List<Integer> told, List<Integer> course) {
        List<Set<Integer>> places = possible.computeIfAbsent(told, _ -> new ArrayList<>());
        for (int place = 0; place < course.size(); place++) {
            if (places.size() == place) {
                places.add(new TreeSet<>());
            }
            places.get(place).add(course.get(place));
        }
    }

    /** All of it decided in the same quarter; whether it is published at once or with the next one does not matter. */
    private static Release released(Map<Measure, Integer> counted, Release before, int minimum) {
        Tally tally = new Tally();
        Instant then = QUARTER.ends().minusSeconds(1);
        counted.forEach((measure, count) -> {
            for (int n = 0; n < count; n++) {
                tally.add(new Fact(measure, then, null));
            }
        });
        return Release.of(QUARTER, before, tally, minimum);
    }

    /** Whoever returns had a consent in time, late or by silence: ten returns and no consents would tell that each kind was given. */
    @Test
    void I20_returnsTellNothingOfTheConsentsThatAreKeptBack() {
        for (int approved = 0; approved < 10; approved++) {
            for (int late = 0; late < 10; late++) {
                for (int silent = 0; silent < 10; silent++) {
                    int consents = approved + late + silent;
                    for (int willing = 0; willing <= Math.min(consents, 9); willing++) {
                        for (int forced = 0; forced <= Math.min(consents - willing, 9); forced++) {
                            returned(List.of(approved, late, silent, willing, forced));
                        }
                    }
                }
            }
        }

        assertThat(possible).hasSizeGreaterThan(20).allSatisfy((told, places) -> {
            for (int place = 0; place < places.size(); place++) {
                assertThat(places.get(place)).as("place %s of %s", place, told).hasSizeGreaterThanOrEqualTo(MINIMUM);
                if (told.get(place) == 0) {
                    assertThat(places.get(place))
                            .as("place %s of %s", place, told)
                            .contains(0, 1, 2, 3, 4);
                }
            }
        });
    }

    private void returned(List<Integer> course) {
        Map<Measure, Integer> counted = new EnumMap<>(Measure.class);
        for (int place = 0; place < course.size(); place++) {
            counted.put(place < 3 ? CONSENTS.get(place) : RETURNS.get(place - 3), course.get(place));
        }
        Release release = released(counted, Release.NONE, MINIMUM);
        List<Integer> told = counted.keySet().stream().map(release::count).toList();
        learn(told, course);
        counted.forEach(
                (measure, count) -> assertThat(count - release.count(measure)).isBetween(0, measure.within(MINIMUM)));
    }

    /** The same over two quarters, with groups of three. */
    @Test
    void I20_claimsOfReadmissionInErrorTellNothingOfTheReturnsThatAreKeptBack() {
        int courses = 46_656; // six places of 0 to 5
        for (int course = 0; course < courses; course++) {
            List<Integer> counts = new ArrayList<>();
            for (int rest = course; counts.size() < 6; rest /= 6) {
                counts.add(rest % 6);
            }
            claimed(counts);
        }

        assertThat(possible).hasSizeGreaterThan(20).allSatisfy((told, places) -> {
            for (int place = 0; place < places.size(); place++) {
                assertThat(places.get(place)).as("place %s of %s", place, told).hasSizeGreaterThanOrEqualTo(3);
                if (told.get(place) == 0) {
                    assertThat(places.get(place))
                            .as("place %s of %s", place, told)
                            .contains(0, 1, 2);
                }
            }
        });
    }

    /** Returns of either kind and claims, of the first quarter and then of the second. */
    private void claimed(List<Integer> course) {
        Map<Measure, Integer> counted = new EnumMap<>(Measure.class);
        CONSENTS.forEach(consent -> counted.put(consent, 30)); // so that none of them is in the way
        Release before = Release.NONE;
        List<Integer> told = new ArrayList<>();
        for (int place = 0; place < course.size(); place += CLAIMED.size()) {
            for (int i = 0; i < CLAIMED.size(); i++) {
                counted.merge(CLAIMED.get(i), course.get(place + i), Integer::sum);
            }
            int returns = RETURNS.stream()
                    .mapToInt(kind -> counted.getOrDefault(kind, 0))
                    .sum();
            if (counted.getOrDefault(Measure.READMITTED_IN_ERROR, 0) > returns) {
                return; // there are never more claims than returns
            }
            Release release = released(counted, before, 3);
            for (Measure measure : CLAIMED) {
                told.add(release.count(measure) - before.count(measure));
            }
            before = release;
        }
        if (told.stream().allMatch(count -> count <= 3)) { // of more, not all courses are gone through
            learn(told, course);
        }
    }

    @Test
    void whatIsHeldBackIsPublishedOnceThereIsRoom() {
        Map<Measure, Integer> counted = new EnumMap<>(Map.of(
                Measure.APPROVED_IN_TIME, 4,
                Measure.LATE, 3,
                Measure.SILENCE, 3,
                Measure.RETURNED_VOLUNTARILY, 5,
                Measure.RETURNED_BY_FORCE, 5));
        Release first = released(counted, Release.NONE, MINIMUM);
        assertThat(first.counts()).isEqualTo(Map.of(Measure.RETURNED_VOLUNTARILY, 5));

        counted.put(Measure.APPROVED_IN_TIME, 5);
        assertThat(released(counted, first, MINIMUM).counts())
                .isEqualTo(Map.of(
                        Measure.APPROVED_IN_TIME, 5,
                        Measure.RETURNED_VOLUNTARILY, 5,
                        Measure.RETURNED_BY_FORCE, 5));
    }

    /** A completed plan was agreed, and somebody returned: both must have room. */
    @Test
    void whatPresupposesTwoThingsWaitsForBoth() {
        Map<Measure, Integer> counted = new EnumMap<>(Map.of(
                Measure.APPROVED_IN_TIME, 20,
                Measure.RETURNED_BY_FORCE, 9,
                Measure.PLANNED_BEFORE_RETURN, 4,
                Measure.PLANNED_AFTER_RETURN, 4,
                Measure.CLOSED_PLAN_COMPLETED, 5));
        Release waits = released(counted, Release.NONE, MINIMUM);
        assertThat(waits.count(Measure.CLOSED_PLAN_COMPLETED)).isZero();

        counted.put(Measure.PLANNED_AFTER_RETURN, 5);
        assertThat(released(counted, waits, MINIMUM).count(Measure.CLOSED_PLAN_COMPLETED))
                .isEqualTo(5);
    }

    @Test
    void byHowMuchACountCanBeWrongIsToldOfEachMeasure() {
        assertThat(Measure.SUBMITTED.within(MINIMUM)).isEqualTo(4);
        assertThat(Measure.SILENCE.within(MINIMUM)).isEqualTo(4);
        assertThat(Measure.REFUSED_IN_TIME.within(MINIMUM)).isEqualTo(32);
        assertThat(Measure.RETURNED_BY_FORCE.within(MINIMUM)).isEqualTo(7);
        assertThat(Measure.DOCUMENT_SUBSTITUTE.within(MINIMUM)).isEqualTo(7);
        assertThat(Measure.PLANNED_BEFORE_RETURN.within(MINIMUM)).isEqualTo(7);
        assertThat(Measure.PLANNED_AFTER_RETURN.within(MINIMUM)).isEqualTo(8);
        assertThat(Measure.READMITTED_IN_ERROR.within(MINIMUM)).isEqualTo(8);
        assertThat(Measure.CLOSED_DECLINED.within(MINIMUM)).isEqualTo(7);
        assertThat(Measure.CLOSED_PLAN_COMPLETED.within(MINIMUM)).isEqualTo(12);
        assertThat(Precondition.slack(RETURNS, MINIMUM)).isEqualTo(8);
        assertThat(Precondition.slack(List.of(), MINIMUM)).isZero();
    }
}
