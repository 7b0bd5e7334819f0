package homeward.console.figures;

import org.jspecify.annotations.Nullable;

/**
 * A line of the table of stages.
 *
 * @param medianDays null if it is withheld
 * @param ninthDays null if it is withheld
 */
public record Lasting(
        String name,
        Figure median,
        Figure ninth,
        @Nullable Integer medianDays,
        @Nullable Integer ninthDays) {}
