@NullMarked
package homeward.events.disclosure;

import org.jspecify.annotations.NullMarked;
