/** What the two states of a case write to each other: commands, state and the letters with their evidences. */
@NullMarked
package homeward.request.correspondence;

import org.jspecify.annotations.NullMarked;
