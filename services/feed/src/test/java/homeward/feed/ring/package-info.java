@NullMarked
package homeward.feed.ring;

import org.jspecify.annotations.NullMarked;
