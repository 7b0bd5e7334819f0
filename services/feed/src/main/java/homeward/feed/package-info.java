/**
 * The live feed: every event that a caller may see, as it happens. Reads the events topics of all services and decides
 * nothing.
 */
@NullMarked
package homeward.feed;

import org.jspecify.annotations.NullMarked;
