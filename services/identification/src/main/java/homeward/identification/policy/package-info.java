/** What follows by itself: from the application's events, and from documents running out. */
@NullMarked
package homeward.identification.policy;

import org.jspecify.annotations.NullMarked;
