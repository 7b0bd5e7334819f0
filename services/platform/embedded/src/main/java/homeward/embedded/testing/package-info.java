@NullMarked
package homeward.embedded.testing;

import org.jspecify.annotations.NullMarked;
