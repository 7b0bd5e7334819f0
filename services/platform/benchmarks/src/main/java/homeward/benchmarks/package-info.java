/**
 * The measurements of {@code ./homeward bench} that need no running services: the journal, the embedded store, and
 * deadlines, a package each. They compare alternatives in turns on one server, so that other load on the machine
 * affects all of them alike. The results are in {@code PERFORMANCE.md}.
 */
@NullMarked
package homeward.benchmarks;

import org.jspecify.annotations.NullMarked;
