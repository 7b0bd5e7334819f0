/** Tests of {@code homeward.store.access}. */
@NullMarked
package homeward.store.access;

import org.jspecify.annotations.NullMarked;
