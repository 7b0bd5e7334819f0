@NullMarked
package homeward.feed.webhooks;

import org.jspecify.annotations.NullMarked;
