package homeward.console.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/** The published periods, newest first, and the pairs of the own state of which anything was published. */
public record FiguresList(
        @Nullable List<String> periods, @Nullable List<Between> pairs) {

    /** A pair of states. */
    public record Between(String requesting, String requested) {}

    public List<String> allPeriods() {
        return Lists.of(periods);
    }

    public List<Between> allPairs() {
        return Lists.of(pairs);
    }
}
