/** How soon a moment that matters is noticed among many that no longer do. */
@NullMarked
package homeward.benchmarks.deadlines;

import org.jspecify.annotations.NullMarked;
