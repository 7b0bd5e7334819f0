/** An officer of either side writes to the other side, or answers. */
@NullMarked
package homeward.request.correspondence.send;

import org.jspecify.annotations.NullMarked;
