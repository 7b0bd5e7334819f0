package homeward.events;

import org.jspecify.annotations.Nullable;

/**
 * Source of a rule that a decision applied.
 *
 * @param profile treaty profile or package catalogue, e.g. {@code EU-RUS-2006}
 * @param version version of the profile or catalogue
 * @param field field of the profile, e.g. {@code replyLimit}
 * @param article article of the treaty, e.g. {@code 11(2)}; null if none was found
 * @param verified whether the treaty's text was consulted; an unverified figure is never shown as fact
 */
public record RuleBasis(
        String profile, int version, String field, @Nullable String article, boolean verified) {}
