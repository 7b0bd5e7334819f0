package homeward.console.apply;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field as it is shown.
 *
 * @param name also its id
 * @param kind how it is asked for
 * @param number of the paper form, e.g. {@code A3}; null if it has none
 * @param was as it was when the page was opened, so that one sees what was changed on it
 * @param fault what is wrong with it; null if nothing is
 * @param read whether it was filled from a machine-readable zone
 * @param width class of its place in the grid
 * @param most characters
 * @param options to choose from
 * @param parts of a date
 */
public record Field(
        String name,
        Kind kind,
        String label,
        @Nullable String number,
        String value,
        String was,
        @Nullable String hint,
        @Nullable String fault,
        boolean read,
        String width,
        int most,
        List<Option> options,
        List<Field> parts) {

    /** How a field is asked for. */
    public enum Kind {
        LINE,
        LINES,
        ZONE,
        CHOICE,
        DAY,
        PARTS,
        TICK
    }

    /** Something to choose. */
    public record Option(String code, String name, boolean chosen) {}

    public boolean isLine() {
        return kind == Kind.LINE;
    }

    public boolean isZone() {
        return kind == Kind.ZONE;
    }

    public boolean isChoice() {
        return kind == Kind.CHOICE;
    }

    public boolean isDay() {
        return kind == Kind.DAY;
    }

    public boolean isDivided() {
        return kind == Kind.PARTS;
    }

    public boolean isTick() {
        return kind == Kind.TICK;
    }

    /** Ids of what describes it. */
    public String describedBy() {
        return ((hint == null ? "" : name + "-hint ") + (fault == null ? "" : name + "-fault")).strip();
    }
}
