/** The page of a state on the way: what it was asked, by when it is to reply, and the forms for that. */
@NullMarked
package homeward.console.transit;

import org.jspecify.annotations.NullMarked;
