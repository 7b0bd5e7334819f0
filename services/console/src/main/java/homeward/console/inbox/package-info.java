/** The officer's inbox: cases by what is due first, and why then. */
@NullMarked
package homeward.console.inbox;

import org.jspecify.annotations.NullMarked;
