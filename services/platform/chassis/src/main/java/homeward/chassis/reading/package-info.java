/**
 * Queries of read models.
 *
 * <p><b>Guarantees.</b> Every query states on whose behalf it is made: {@link homeward.chassis.reading.Visibility}
 * filters by the parties that the projection declares, so a document does not exist for a state that is not a party. A
 * caller reads its own writes: {@code Prefer: wait=<seconds>} with {@code ?atLeast=<stream>:<version>} waits until the
 * events are in the document, or the time is up.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.reading.ReadModels}, {@link homeward.chassis.reading.Query},
 * {@link homeward.chassis.reading.Visibility}.
 *
 * <p><b>For maintainers.</b> {@code Documents} reads the live build; {@code ReadWishFilter} reads the wish from the
 * request.
 */
@NullMarked
package homeward.chassis.reading;

import org.jspecify.annotations.NullMarked;
