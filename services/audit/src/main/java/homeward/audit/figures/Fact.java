package homeward.audit.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One application counts in a measure.
 *
 * @param at when that was decided
 * @param days that the stage took which ends with it; null if no stage does
 */
record Fact(Measure measure, Instant at, @Nullable Integer days) {}
