@NullMarked
package homeward.feed.cases;

import org.jspecify.annotations.NullMarked;
