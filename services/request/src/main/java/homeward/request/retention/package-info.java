/** Whose data is due for erasure: what an administrator proposes and another one carries out. */
@NullMarked
package homeward.request.retention;

import org.jspecify.annotations.NullMarked;
