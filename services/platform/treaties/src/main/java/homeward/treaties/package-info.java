/**
 * Readmission treaties as data, and limits computed from them.
 *
 * <p>{@link homeward.treaties.TreatyProfiles} finds the rules of an agreement and its implementing protocol; {@link
 * homeward.treaties.LimitClock} turns a limit into an instant by a state's calendar and time zone. Services use these
 * two and the value types {@link homeward.treaties.Rule} and {@link homeward.treaties.Limit}; everything else reads
 * and checks the files under {@code src/main/resources/treaties/}.
 *
 * <p>Guaranteed: every rule has a source and says whether the treaty's own text was read; a shipped file never
 * changes; a rule that was not found is absent, never assumed.
 */
@NullMarked
package homeward.treaties;

import org.jspecify.annotations.NullMarked;
