package homeward.console.operators;

import org.jspecify.annotations.Nullable;

/**
 * A process, as it says itself.
 *
 * @param readSide null if it gave none
 * @param why why it gave none: {@code NONE} if it has none, {@code SILENT}, {@code REFUSED}; empty if it gave one
 * @param clock null if it has none, or did not say
 */
public record Seen(
        String name,
        Health health,
        @Nullable ReadSide readSide,
        String why,
        @Nullable ClockReading clock) {

    /** Whether something is missing on the page that a process should have said. */
    public boolean isMissing() {
        return why.equals("SILENT") || why.equals("REFUSED");
    }
}
