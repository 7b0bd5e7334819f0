/** Tests of audit as a whole. */
@NullMarked
package homeward.audit;

import org.jspecify.annotations.NullMarked;
