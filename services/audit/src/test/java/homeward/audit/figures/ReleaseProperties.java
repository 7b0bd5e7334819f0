package homeward.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any applications of a pair over two years, as they are published. */
class ReleaseProperties {

    private static final int MINIMUM = 5;
    private static final Instant BEGAN = Instant.parse("2025-01-01T00:00:00Z");
    private static final int DAYS = 730;
    private static final Quarter FIRST = new Quarter(2025, 1);
    private static final Quarter LAST = new Quarter(2026, 4);

    @Provide
    Arbitrary<List<Fact>> facts() {
        return facts(Measure.COUNTED);
    }

    /** Facts of few measures, so that each becomes many. */
    @Provide
    Arbitrary<List<Fact>> crowded() {
        return facts(List.of(Measure.RECEIVED, Measure.REFUSED_NOT_A_NATIONAL));
    }

    private static Arbitrary<List<Fact>> facts(List<Measure> measures) {
        return Combinators.combine(
                        Arbitraries.of(measures),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 60))
                .as((measure, day, days) ->
                        new Fact(measure, BEGAN.plus(Duration.ofDays(day)), ends(measure) ? days : null))
                .list()
                .ofMaxSize(600);
    }

    /** Whether a measure may have to wait until more of what it presupposes is published; these facts presuppose nothing. */
    private static boolean isHeldBack(Measure measure) {
        return Measure.COUNTED.contains(measure) && measure.within(MINIMUM) > MINIMUM - 1;
    }

    private static boolean ends(Measure measure) {
        return List.of(Stage.values()).stream().anyMatch(stage -> stage.ends().contains(measure));
    }

    private static Tally tally(List<Fact> facts) {
        Tally tally = new Tally();
        facts.forEach(tally::add);
        return tally;
    }

    /** The releases of all quarters, in order, after {@link Release#NONE}. */
    private static List<Release> released(List<Fact> facts, Quarter until, List<Release> before) {
        Tally tally = tally(facts);
        List<Release> all = new ArrayList<>(before);
        Quarter quarter = FIRST;
        for (int skipped = 1; skipped < before.size(); skipped++) {
            quarter = quarter.next();
        }
        for (; quarter.compareTo(until) <= 0; quarter = quarter.next()) {
            all.add(Release.of(quarter, all.getLast(), tally, MINIMUM));
        }
        return all;
    }

    private static List<Release> released(List<Fact> facts) {
        return released(facts, LAST, List.of(Release.NONE));
    }

    @Property(tries = 200)
    void everyPublishedCountIsAMultipleOfTheMinimumAndNeverMoreThanThereIs(@ForAll("facts") List<Fact> facts) {
        List<Release> all = released(facts);
        Tally tally = tally(facts);
        Quarter quarter = FIRST;
        for (int i = 1; i < all.size(); i++) {
            Release release = all.get(i);
            assertThat(release.since(all.get(i - 1)).values())
                    .allMatch(count -> count >= MINIMUM && count % MINIMUM == 0);
            for (Measure measure : Measure.COUNTED) {
                assertThat(tally.upTo(measure, quarter) - release.count(measure))
                        .isBetween(0, isHeldBack(measure) ? Integer.MAX_VALUE : MINIMUM - 1);
            }
            quarter = quarter.next();
        }
    }

    @Property(tries = 200)
    void aYearIsTheSumOfItsQuarters(@ForAll("facts") List<Fact> facts) {
        List<Release> all = released(facts);
        for (int year = 0; year < 2; year++) {
            Map<Measure, Integer> quarters = new EnumMap<>(Measure.class);
            for (int i = 4 * year + 1; i <= 4 * year + 4; i++) {
                all.get(i)
                        .since(all.get(i - 1))
                        .forEach((measure, count) -> quarters.merge(measure, count, Integer::sum));
            }
            assertThat(all.get(4 * year + 4).since(all.get(4 * year))).isEqualTo(quarters);
        }
    }

    /** So it tells nothing of them that they do not tell themselves. */
    @Property(tries = 200)
    void refusalsAreTheSumOfWhatIsPublishedOfTheReasons(@ForAll("facts") List<Fact> facts) {
        assertThat(released(facts))
                .allSatisfy(release -> assertThat(release.count(Measure.REFUSED_IN_TIME))
                        .isEqualTo(Measure.REASONS.stream()
                                .mapToInt(release::count)
                                .sum()));
    }

    /** One case more, or a thousand, whenever it was decided and becomes known: what was published stays, and all is made up for. */
    @Property(tries = 200)
    void whatBecomesKnownLaterChangesNothingThatWasPublished(
            @ForAll("facts") List<Fact> known, @ForAll("facts") List<Fact> later) {
        List<Release> before = released(known, new Quarter(2026, 2), List.of(Release.NONE));
        List<Fact> everything = new ArrayList<>(known);
        everything.addAll(later);

        List<Release> after = released(everything, LAST, before);

        assertThat(after.subList(0, before.size())).isEqualTo(before);
        Release atOnce = released(everything).getLast();
        assertThat(Measure.values())
                .filteredOn(measure -> !isHeldBack(measure))
                .allSatisfy(
                        measure -> assertThat(after.getLast().count(measure)).isEqualTo(atOnce.count(measure)));
    }

    @Property(tries = 200)
    void whetherDurationsOfAYearAreShownFollowsFromPublishedCounts(@ForAll("crowded") List<Fact> facts) {
        List<Release> all = released(facts);
        Tally tally = tally(facts);
        for (int year = 0; year < 2; year++) {
            Release end = all.get(4 * year + 4);
            Release before = all.get(4 * year);
            Release release = end.withDays(2025 + year, before, tally, MINIMUM);
            assertThat(release.counts()).isEqualTo(end.counts());
            assertThat(release.days().stream().map(Lasting::stage).toList().contains(Stage.RECEIPT))
                    .isEqualTo(end.count(Measure.RECEIVED) - before.count(Measure.RECEIVED) >= 15);
            for (Lasting lasting : release.days()) {
                List<Integer> days = tally.days(lasting.stage(), Period.ofYear(2025 + year));
                assertThat(days).hasSizeGreaterThanOrEqualTo((lasting.ninthDecile() == null ? 2 : 10) * MINIMUM);
                assertThat(days).contains(Objects.requireNonNullElse(lasting.median(), days.getFirst()));
            }
        }
    }
}
