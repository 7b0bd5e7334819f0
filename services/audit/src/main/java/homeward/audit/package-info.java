/** Audit: reads everything, decides nothing. */
@NullMarked
package homeward.audit;

import org.jspecify.annotations.NullMarked;
