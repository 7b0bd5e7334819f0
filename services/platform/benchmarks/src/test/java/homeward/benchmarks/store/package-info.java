@NullMarked
package homeward.benchmarks.store;

import org.jspecify.annotations.NullMarked;
