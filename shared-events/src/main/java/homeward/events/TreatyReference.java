package homeward.events;

import org.jspecify.annotations.Nullable;

/**
 * The treaty profile a case is governed by, fixed when the application is submitted.
 *
 * @param agreement profile id of the agreement
 * @param protocol profile id of the implementing protocol laid over it; null if none
 * @param version version of the merged profile data
 */
public record TreatyReference(String agreement, @Nullable String protocol, int version) {}
