package homeward.audit.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;

/** Policies on figures, as dated data. Of the versions in force the newest applies. */
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

    /** @throws IllegalStateException if no version is in force on the day */
    Version current(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(Comparator.comparing(Version::validFrom).thenComparingInt(Version::version))
                .orElseThrow(() -> new IllegalStateException("no policy on figures is in force on " + day));
    }

    /** The version by which a quarter is published: the one in force on the day after its end. */
    Version of(Quarter quarter) {
        return current(quarter.next().firstDay());
    }
}
