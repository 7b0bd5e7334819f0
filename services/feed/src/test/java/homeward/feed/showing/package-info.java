@NullMarked
package homeward.feed.showing;

import org.jspecify.annotations.NullMarked;
