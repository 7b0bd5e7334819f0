@NullMarked
package homeward.events.reintegration;

import org.jspecify.annotations.NullMarked;
