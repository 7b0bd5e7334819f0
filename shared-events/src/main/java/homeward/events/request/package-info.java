@NullMarked
package homeward.events.request;

import org.jspecify.annotations.NullMarked;
