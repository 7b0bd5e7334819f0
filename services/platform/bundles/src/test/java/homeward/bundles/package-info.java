/** Tests of bundles: what is in them, who checks them, and what becomes of those that were changed. */
@NullMarked
package homeward.bundles;

import org.jspecify.annotations.NullMarked;
