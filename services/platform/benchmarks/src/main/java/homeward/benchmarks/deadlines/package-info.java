/** Measures how soon a due moment is processed among many obsolete ones. {@code ./homeward bench deadlines}. */
@NullMarked
package homeward.benchmarks.deadlines;

import org.jspecify.annotations.NullMarked;
