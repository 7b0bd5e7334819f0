@NullMarked
package homeward.testkit.circle.other;

import org.jspecify.annotations.NullMarked;
