/** The journal beside axon-mongo's engine and beside the driver with nothing around it. */
@NullMarked
package homeward.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
