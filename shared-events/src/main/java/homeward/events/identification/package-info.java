@NullMarked
package homeward.events.identification;

import org.jspecify.annotations.NullMarked;
