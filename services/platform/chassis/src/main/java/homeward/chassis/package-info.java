@NullMarked
package homeward.chassis;

import org.jspecify.annotations.NullMarked;
