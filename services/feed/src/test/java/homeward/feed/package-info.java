@NullMarked
package homeward.feed;

import org.jspecify.annotations.NullMarked;
