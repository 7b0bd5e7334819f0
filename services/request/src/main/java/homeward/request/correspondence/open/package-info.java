/** An officer opens a message; opened by the other state for the first time, it is thereby retrieved. */
@NullMarked
package homeward.request.correspondence.open;

import org.jspecify.annotations.NullMarked;
