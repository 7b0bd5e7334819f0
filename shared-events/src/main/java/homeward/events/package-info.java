@NullMarked
package homeward.events;

import org.jspecify.annotations.NullMarked;
