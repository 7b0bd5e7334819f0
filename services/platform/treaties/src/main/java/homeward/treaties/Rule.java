package homeward.treaties;

import homeward.events.RuleBasis;

/** A value of a treaty profile with its source and the information whether the treaty's text was read. */
public record Rule<T>(T value, RuleBasis basis) {}
