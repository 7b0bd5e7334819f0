/** What follows by itself: the moments an application waits for. */
@NullMarked
package homeward.request.policy;

import org.jspecify.annotations.NullMarked;
