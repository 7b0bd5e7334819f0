package homeward.console.commands;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param name in words
 * @param hint what it means, or what would change the answer; null if its name says it all
 */
public record Option(String code, String name, @Nullable String hint) {}
