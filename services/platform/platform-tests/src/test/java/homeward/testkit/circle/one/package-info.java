/** One half of a deliberate dependency cycle, to show that the architecture rule detects it. */
@NullMarked
package homeward.testkit.circle.one;

import org.jspecify.annotations.NullMarked;
