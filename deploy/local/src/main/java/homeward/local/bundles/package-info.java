/** A case as one file, gathered from the running services and verified: for commands and for samples. */
@NullMarked
package homeward.local.bundles;

import org.jspecify.annotations.NullMarked;
