/** What the measurements count. */
@NullMarked
package homeward.local.bench;

import org.jspecify.annotations.NullMarked;
