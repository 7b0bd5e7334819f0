/** A domain package that deliberately violates the architecture rules, to show that violations are detected. */
@NullMarked
package homeward.testkit.domain;

import org.jspecify.annotations.NullMarked;
