package homeward.treaties;

import homeward.events.RuleBasis;

/** A value of a treaty profile together with where it comes from and whether its text was read. */
public record Rule<T>(T value, RuleBasis basis) {}
