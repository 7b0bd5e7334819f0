/** Tests of the work lists. */
@NullMarked
package homeward.casefile.work;

import org.jspecify.annotations.NullMarked;
