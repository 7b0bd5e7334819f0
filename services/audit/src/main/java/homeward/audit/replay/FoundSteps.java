package homeward.audit.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of steps, newest first.
 *
 * @param next cursor of the next page; null after the last
 */
public record FoundSteps(List<FoundStep> found, @Nullable String next) {}
