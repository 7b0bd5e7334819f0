/**
 * Measurements of the embedded store, or of any server that speaks MongoDB's protocol: durable inserts, and queries that an
 * index answers. {@code ./homeward bench store}.
 */
@NullMarked
package homeward.benchmarks.store;

import org.jspecify.annotations.NullMarked;
