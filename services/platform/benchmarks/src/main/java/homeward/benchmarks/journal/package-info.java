/** Compares the journal with axon-mongo's engine and with the bare driver. {@code ./homeward bench journal}. */
@NullMarked
package homeward.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
