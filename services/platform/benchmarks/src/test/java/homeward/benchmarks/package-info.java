@NullMarked
package homeward.benchmarks;

import org.jspecify.annotations.NullMarked;
