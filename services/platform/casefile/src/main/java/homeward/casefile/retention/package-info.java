/**
 * How long a state keeps the data of a case's persons after its end, and whose data is due for erasure.
 *
 * <p><b>Guarantees.</b> The periods are policy data, by the outcome of the case ({@code retention.json}). On the ground
 * {@code RETENTION_ENDED} nothing is erased before they have ended. What is due is only listed: two administrators decide.
 *
 * <p><b>For service authors.</b> {@link homeward.casefile.retention.DueErasures} behind a resource; the rest is
 * declared.
 */
@NullMarked
package homeward.casefile.retention;

import org.jspecify.annotations.NullMarked;
