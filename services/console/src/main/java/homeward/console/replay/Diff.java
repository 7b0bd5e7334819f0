package homeward.console.replay;

import org.jspecify.annotations.Nullable;

/**
 * A difference, in words.
 *
 * @param place where in the file
 * @param path the same as the service says it
 * @param before null if there was nothing
 * @param after null if nothing is left
 */
public record Diff(
        String place, String path, @Nullable String before, @Nullable String after) {}
