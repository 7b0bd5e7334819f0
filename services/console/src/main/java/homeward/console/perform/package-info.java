/**
 * The form of any command: filled in, looked at once more if it cannot be undone, sent, and back to the case. One page for
 * all of them; what differs is declared with the commands.
 */
@NullMarked
package homeward.console.perform;

import org.jspecify.annotations.NullMarked;
