@NullMarked
package homeward.testkit.domain;

import org.jspecify.annotations.NullMarked;
