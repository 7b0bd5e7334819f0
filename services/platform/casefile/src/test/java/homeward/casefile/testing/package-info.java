/**
 * For tests of desks: {@link homeward.casefile.testing.DeskSpec} folds events of any service into a desk's case file;
 * {@link homeward.casefile.testing.Family} is a fictional case in all four services.
 */
@NullMarked
package homeward.casefile.testing;

import org.jspecify.annotations.NullMarked;
