/**
 * Measures the embedded store, or any server that speaks MongoDB's protocol: durable inserts and indexed queries.
 * {@code ./homeward bench store}.
 */
@NullMarked
package homeward.benchmarks.store;

import org.jspecify.annotations.NullMarked;
