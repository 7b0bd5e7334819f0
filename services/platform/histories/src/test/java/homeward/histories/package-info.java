/** Tests of the histories, on the run's store. */
@NullMarked
package homeward.histories;

import org.jspecify.annotations.NullMarked;
