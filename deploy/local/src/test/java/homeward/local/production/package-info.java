/** The packaged services as they start in production. */
@NullMarked
package homeward.local.production;

import org.jspecify.annotations.NullMarked;
