@NullMarked
package homeward.local;

import org.jspecify.annotations.NullMarked;
