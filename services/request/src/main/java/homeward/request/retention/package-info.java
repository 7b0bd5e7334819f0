/** Whose data is due for erasure: what an administrator proposes and another one carries out; and how many keys the own state holds. */
@NullMarked
package homeward.request.retention;

import org.jspecify.annotations.NullMarked;
