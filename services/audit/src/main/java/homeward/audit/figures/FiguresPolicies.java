package homeward.audit.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;

/**
 * Policies on figures, as dated data. Of the versions in force the newest applies.
 *
 * @param versions from the oldest on
 */
record FiguresPolicies(List<Version> versions) {

    /**
     * @param validFrom first day of validity
     * @param source text from which the figures were taken
     * @param article provision of that text; null if it has none
     * @param verified whether the text itself was consulted
     * @param minimum least number of applications behind a published count, and its unit
     * @param settlesAfterDays days between the end of a quarter and its publication
     */
    record Version(
            String id,
            int version,
            LocalDate validFrom,
            String source,
            @Nullable String article,
            boolean verified,
            int minimum,
            int settlesAfterDays) {

        RuleBasis basis() {
            return new RuleBasis(id, version, "minimum", article, verified);
        }
    }

    /** @throws IllegalArgumentException if a minimum is less than an earlier one: what was kept back by that one is more */
    FiguresPolicies {
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::validFrom).thenComparingInt(Version::version))
                .toList();
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).minimum() < versions.get(i - 1).minimum()) {
                throw new IllegalArgumentException("the minimum of policies on figures may not become less");
            }
        }
    }

    /**
     * The version by which a quarter is published: the one in force on the first day of its year, so that a year has one.
     *
     * @throws IllegalStateException if there is none
     */
    Version of(Quarter quarter) {
        LocalDate day = LocalDate.of(quarter.year(), 1, 1);
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no policy on figures is in force on " + day));
    }
}
