package homeward.events;

import org.jspecify.annotations.Nullable;

/**
 * The treaty profile that governs a case; fixed on submission of the application.
 *
 * @param agreement profile id of the agreement
 * @param protocol profile id of the implementing protocol that supplements it; null if none
 * @param version version of the merged profile
 */
public record TreatyReference(String agreement, @Nullable String protocol, int version) {}
