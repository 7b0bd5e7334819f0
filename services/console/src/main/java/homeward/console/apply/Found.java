package homeward.console.apply;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;

/**
 * Something that stands in the way of sending.
 *
 * @param name of the field; null if it is about none of the form's
 */
record Found(@Nullable String name, String text, @Nullable Basis basis) {}
