@NullMarked
package homeward.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
