/** What the two states write to each other: opening and writing messages. */
@NullMarked
package homeward.console.letters;

import org.jspecify.annotations.NullMarked;
