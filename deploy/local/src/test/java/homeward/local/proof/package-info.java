@NullMarked
package homeward.local.proof;

import org.jspecify.annotations.NullMarked;
