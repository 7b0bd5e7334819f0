package homeward.testkit.circle.one;

import homeward.testkit.circle.other.Other;

/** Half of a circle between two packages. */
public record One(Other other) {}
