/** In which state a place of an itinerary is, as far as its code tells. */
@NullMarked
package homeward.transport.places;

import org.jspecify.annotations.NullMarked;
