@NullMarked
package homeward.local.running;

import org.jspecify.annotations.NullMarked;
