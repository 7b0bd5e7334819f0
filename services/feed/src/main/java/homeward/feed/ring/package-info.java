/**
 * The latest events in memory, each written once for all readers who see the same of it.
 */
@NullMarked
package homeward.feed.ring;

import org.jspecify.annotations.NullMarked;
