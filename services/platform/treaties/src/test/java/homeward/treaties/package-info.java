@NullMarked
package homeward.treaties;

import org.jspecify.annotations.NullMarked;
