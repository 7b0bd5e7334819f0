@NullMarked
package homeward.testkit.domain.slice;

import org.jspecify.annotations.NullMarked;
