@NullMarked
package homeward.testkit.circle.one;

import org.jspecify.annotations.NullMarked;
