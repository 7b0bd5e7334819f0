/**
 * Whether and how an event is shown to somebody: pure functions of the event, the facts about its case, and the reader. The
 * disclosure table decides. Both sides of a case are told the same: what only one of them may read is not in the feed, so
 * that nothing in it depends on why something happened.
 */
@NullMarked
package homeward.feed.showing;

import org.jspecify.annotations.NullMarked;
