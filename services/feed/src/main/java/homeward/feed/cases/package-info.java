/**
 * What the feed must know about a case besides an event itself: its two sides, since an event names its parties only, and of
 * each itinerary the places on its way and the states asked for transit. A read model of its own, and a memory of what has
 * just been followed, which is ahead of it.
 */
@NullMarked
package homeward.feed.cases;

import org.jspecify.annotations.NullMarked;
