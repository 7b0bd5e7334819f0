/** Output to the terminal: lines of text, and errors of one line. */
@NullMarked
package homeward.local.console;

import org.jspecify.annotations.NullMarked;
