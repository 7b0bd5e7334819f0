@NullMarked
package homeward.events.codec;

import org.jspecify.annotations.NullMarked;
