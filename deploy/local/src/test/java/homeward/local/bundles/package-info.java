/** Tests of cases that are taken away. */
@NullMarked
package homeward.local.bundles;

import org.jspecify.annotations.NullMarked;
