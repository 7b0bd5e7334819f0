@NullMarked
package homeward.local.faults;

import org.jspecify.annotations.NullMarked;
