@NullMarked
package homeward.transport;

import org.jspecify.annotations.NullMarked;
