package homeward.events;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule applied to a decision comes from.
 *
 * @param profile treaty profile or package catalogue, e.g. {@code EU-RUS-2006}
 * @param version version of that data
 * @param field field of the profile, e.g. {@code replyLimit}
 * @param article article of the treaty, e.g. {@code 11(2)}; null where none was found
 * @param verified whether the text itself was read; a figure that is not verified is never shown as fact
 */
public record RuleBasis(
        String profile, int version, String field, @Nullable String article, boolean verified) {}
