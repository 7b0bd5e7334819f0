/** The other half of the cycle with {@code circle.one}. */
@NullMarked
package homeward.testkit.circle.other;

import org.jspecify.annotations.NullMarked;
