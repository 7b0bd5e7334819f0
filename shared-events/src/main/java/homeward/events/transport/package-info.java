@NullMarked
package homeward.events.transport;

import org.jspecify.annotations.NullMarked;
