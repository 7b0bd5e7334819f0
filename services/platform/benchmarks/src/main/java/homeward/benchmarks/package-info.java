/**
 * The measurements behind {@code ./homeward bench} that need no running services: the journal ({@code journal}) and the
 * embedded store ({@code store}). They compare engines in turns on one server, so that whatever else the machine does hits
 * all of them alike. What they found is in {@code PERFORMANCE.md}.
 */
@NullMarked
package homeward.benchmarks;

import org.jspecify.annotations.NullMarked;
