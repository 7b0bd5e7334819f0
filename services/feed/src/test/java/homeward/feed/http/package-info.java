@NullMarked
package homeward.feed.http;

import org.jspecify.annotations.NullMarked;
